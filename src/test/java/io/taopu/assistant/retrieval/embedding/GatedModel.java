package io.taopu.assistant.retrieval.embedding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import io.taopu.assistant.language.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A model of two dimensions that answers once its gate is open and remembers what it was given. */
public final class GatedModel implements EmbeddingModel {

    private final CountDownLatch gate = new CountDownLatch(1);
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean failing;

    public EmbeddingModels models() {
        return EmbeddingModels.of(Map.of(Language.ZH, "gated"), Map.of(Language.ZH, 2), Map.of("gated", () -> this));
    }

    public void open() {
        gate.countDown();
    }

    public void failFromNowOn() {
        failing = true;
    }

    public List<String> seen() {
        return List.copyOf(seen);
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
        try {
            if (!gate.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the gate stayed shut");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        if (failing) {
            throw new IllegalStateException("the model fails");
        }
        texts.forEach(text -> seen.add(text.text()));
        return Response.from(texts.stream()
                .map(text -> Embedding.from(new float[] {1, text.text().length()}))
                .toList());
    }
}
