/** The embedded adapter: vectors and BM25 in one Lucene index on disk. */
@NullMarked
package io.taopu.assistant.retrieval.lucene;

import org.jspecify.annotations.NullMarked;
