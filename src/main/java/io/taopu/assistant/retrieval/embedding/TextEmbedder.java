package io.taopu.assistant.retrieval.embedding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.index.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Texts to vectors. All runs of the network happen on one bounded pool of platform threads, as many as processors and
 * one thread to a run (threads inside a run cost a fifth more processor time), where a question goes before whatever
 * waits of an ingestion. Models are loaded once, when first needed or by {@link #warm}. Texts of documents, never
 * questions, are first looked up among the vectors that come with the product. Thread-safe.
 */
public final class TextEmbedder implements AutoCloseable {

    /**
     * Tokens in one run, padding included, about. More would not make a text cheaper (measured: 54 ms of processor time
     * for 200 characters alone, 62 in runs of eight), and a question waits for the runs under way.
     */
    private static final int TOKENS_IN_A_RUN = 256;

    private static final int ENGLISH_CHARACTERS_IN_A_TOKEN = 4;

    private final EmbeddingModels models;
    private final ShippedVectors shipped;
    private final EmbeddingPool pool;

    /**
     * @param shipped vectors known beforehand, made by the models of the same names
     */
    public TextEmbedder(EmbeddingModels models, ShippedVectors shipped) {
        this.models = models;
        this.shipped = shipped;
        this.pool = new EmbeddingPool(Runtime.getRuntime().availableProcessors());
    }

    /** Vector of one question, before any text that waits. */
    public Vector question(String text, Language language) {
        return beginQuestion(text, language).get();
    }

    /** The same begun now, to be waited for when it is needed. */
    public Supplier<Vector> beginQuestion(String text, Language language) {
        Future<List<Vector>> coming = pool.first(() -> embed(List.of(text), language));
        return () -> await(coming).getFirst();
    }

    /** Vectors of many texts in their order, in runs of texts of about the same length. */
    public List<Vector> texts(List<String> texts, Language language) {
        @Nullable Vector[] vectors = new Vector[texts.size()];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = shipped(texts.get(i), language).orElse(null);
        }
        List<Integer> order = IntStream.range(0, texts.size())
                .filter(index -> vectors[index] == null)
                .boxed()
                .sorted(Comparator.comparingInt(index -> texts.get(index).length()))
                .toList();
        int longest = TOKENS_IN_A_RUN * (language.chinese() ? 1 : ENGLISH_CHARACTERS_IN_A_TOKEN);
        List<List<Integer>> runs = runs(texts, order, longest);
        List<Future<List<Vector>>> results = new ArrayList<>(runs.size());
        for (List<Integer> run : runs) {
            results.add(pool.later(() -> embed(run.stream().map(texts::get).toList(), language)));
        }
        for (int i = 0; i < runs.size(); i++) {
            List<Vector> made = await(results.get(i));
            for (int j = 0; j < made.size(); j++) {
                vectors[runs.get(i).get(j)] = made.get(j);
            }
        }
        return Arrays.stream(vectors).map(Objects::requireNonNull).toList();
    }

    /** Vectors of the texts in their order if all of them come with the product; computes nothing. */
    public Optional<List<Vector>> shipped(List<String> texts, Language language) {
        List<Vector> vectors = new ArrayList<>(texts.size());
        for (String text : texts) {
            Optional<Vector> vector = shipped(text, language);
            if (vector.isEmpty()) {
                return Optional.empty();
            }
            vectors.add(vector.get());
        }
        return Optional.of(vectors);
    }

    /** Loads the models on the pool; questions meanwhile wait for theirs. */
    public CompletableFuture<Void> warm() {
        return CompletableFuture.allOf(models.languages().stream()
                .map(language -> pool.first(() -> embed(List.of("预热 warm up"), language)))
                .toArray(CompletableFuture[]::new));
    }

    /** Number of runs that wait for a thread. */
    int waiting() {
        return pool.waiting();
    }

    public EmbeddingModels models() {
        return models;
    }

    @Override
    public void close() {
        pool.close();
        models.close();
    }

    private Optional<Vector> shipped(String text, Language language) {
        return Optional.ofNullable(models.names().get(language)).flatMap(model -> shipped.find(model, text));
    }

    private static List<List<Integer>> runs(List<String> texts, List<Integer> order, int longest) {
        List<List<Integer>> runs = new ArrayList<>();
        List<Integer> run = new ArrayList<>();
        for (int index : order) {
            int padded = texts.get(index).length() * (run.size() + 1);
            if (!run.isEmpty() && padded > longest) {
                runs.add(run);
                run = new ArrayList<>();
            }
            run.add(index);
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs.reversed();
    }

    private List<Vector> embed(List<String> texts, Language language) {
        EmbeddingModel model = models.of(language);
        List<TextSegment> segments = texts.stream()
                .map(text -> TextSegment.from(text.isBlank() ? "-" : text))
                .toList();
        return model.embedAll(segments).content().stream()
                .map(Embedding::vector)
                .map(Vector::of)
                .toList();
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while embedding", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("embedding failed", failed.getCause());
        }
    }
}
