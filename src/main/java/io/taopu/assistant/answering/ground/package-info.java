/** Grounding: a sentence that cannot prove its facts, or that promises something, is not shown. */
@NullMarked
package io.taopu.assistant.answering.ground;

import org.jspecify.annotations.NullMarked;
