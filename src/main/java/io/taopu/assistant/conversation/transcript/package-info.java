/** Signed copies of conversations. */
@NullMarked
package io.taopu.assistant.conversation.transcript;

import org.jspecify.annotations.NullMarked;
