/** Fusion of the lists of candidates and the order in which they are shown; above the port, so the same for every adapter. */
@NullMarked
package io.taopu.assistant.retrieval.rerank;

import org.jspecify.annotations.NullMarked;
