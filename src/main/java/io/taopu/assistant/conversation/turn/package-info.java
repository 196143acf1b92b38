/** From a stored question to its one stored reply, over crashes. */
@NullMarked
package io.taopu.assistant.conversation.turn;

import org.jspecify.annotations.NullMarked;
