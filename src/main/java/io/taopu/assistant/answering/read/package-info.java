/** Understanding: from the investor's words and the history to a reading that later steps need not guess at. */
@NullMarked
package io.taopu.assistant.answering.read;

import org.jspecify.annotations.NullMarked;
