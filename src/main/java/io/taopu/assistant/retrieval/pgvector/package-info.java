/** The adapter for several nodes: vectors, words and stored segments in PostgreSQL with pgvector. */
@NullMarked
package io.taopu.assistant.retrieval.pgvector;

import org.jspecify.annotations.NullMarked;
