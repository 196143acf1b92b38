/** The visitors' socket {@code /ws/v1/chat}. */
@NullMarked
package io.taopu.assistant.conversation.socket;

import org.jspecify.annotations.NullMarked;
