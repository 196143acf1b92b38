/** The tables of conversations and the transactions on them. */
@NullMarked
package io.taopu.assistant.conversation.log;

import org.jspecify.annotations.NullMarked;
