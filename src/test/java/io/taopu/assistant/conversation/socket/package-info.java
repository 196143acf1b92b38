@NullMarked
package io.taopu.assistant.conversation.socket;

import org.jspecify.annotations.NullMarked;
