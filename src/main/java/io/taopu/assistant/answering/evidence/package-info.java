/** Evidence: what one answer may rely on, and whether it is enough. */
@NullMarked
package io.taopu.assistant.answering.evidence;

import org.jspecify.annotations.NullMarked;
