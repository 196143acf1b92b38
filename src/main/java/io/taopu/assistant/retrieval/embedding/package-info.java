/** Text to vectors, in process. */
@NullMarked
package io.taopu.assistant.retrieval.embedding;

import org.jspecify.annotations.NullMarked;
