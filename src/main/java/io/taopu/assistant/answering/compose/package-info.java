/** Composing: sentences that point at their evidence. */
@NullMarked
package io.taopu.assistant.answering.compose;

import org.jspecify.annotations.NullMarked;
