@NullMarked
package io.taopu.assistant.conversation;

import org.jspecify.annotations.NullMarked;
