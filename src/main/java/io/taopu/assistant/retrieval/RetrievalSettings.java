package io.taopu.assistant.retrieval;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the module.
 *
 * @param index adapter that holds the segments: {@code lucene} on this node's disk, {@code pgvector} in PostgreSQL for all nodes
 * @param folder folder of the embedded index; {@code index} in the data folder when not set
 * @param vectors file of vectors made beforehand; what it lacks is computed
 * @param candidates length of each list that the index is asked for
 */
@Validated
@ConfigurationProperties("assistant.retrieval")
record RetrievalSettings(
        @DefaultValue("lucene") Adapter index,
        @Nullable Path folder,
        @DefaultValue("knowledge/vectors.bin") Path vectors,
        @DefaultValue("50") @Min(10) @Max(1000) int candidates) {

    /** What can hold the segments. */
    enum Adapter {
        LUCENE,
        PGVECTOR
    }
}
