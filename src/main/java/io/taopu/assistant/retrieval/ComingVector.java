package io.taopu.assistant.retrieval;

import io.taopu.assistant.retrieval.index.Vector;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A question's vector on its way; null when the model fails, so that the question is searched by its words alone. */
final class ComingVector implements Supplier<@Nullable Vector> {

    private static final Logger LOG = LoggerFactory.getLogger(ComingVector.class);

    private final Supplier<Vector> begun;
    private boolean waited;
    private @Nullable Vector vector;

    ComingVector(Supplier<Vector> begun) {
        this.begun = begun;
    }

    @Override
    public @Nullable Vector get() {
        if (!waited) {
            try {
                vector = begun.get();
            } catch (IllegalStateException failed) {
                LOG.error("event=question_embedding_failed", failed);
            }
            waited = true;
        }
        return vector;
    }
}
