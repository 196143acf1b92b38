/** Conversations, messages and handoffs as they are sent to clients. */
@NullMarked
package io.taopu.assistant.conversation.wire;

import org.jspecify.annotations.NullMarked;
