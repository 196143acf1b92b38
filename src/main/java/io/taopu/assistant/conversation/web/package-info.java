/** HTTP calls of visitors about their conversations. */
@NullMarked
package io.taopu.assistant.conversation.web;

import org.jspecify.annotations.NullMarked;
