package io.taopu.assistant.retrieval;

import static org.awaitility.Awaitility.await;

import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Sentences;
import io.taopu.assistant.retrieval.embedding.EmbeddingModels;
import io.taopu.assistant.retrieval.embedding.ShippedVectors;
import io.taopu.assistant.retrieval.embedding.TextEmbedder;
import io.taopu.assistant.retrieval.index.IndexDescription;
import io.taopu.assistant.retrieval.index.SegmentIndex;
import io.taopu.assistant.retrieval.lucene.EnglishWords;
import io.taopu.assistant.retrieval.lucene.IndexFolder;
import io.taopu.assistant.retrieval.rerank.Reranker;
import io.taopu.assistant.retrieval.rerank.Weights;
import io.taopu.assistant.retrieval.words.LanguageWords;
import io.taopu.assistant.retrieval.words.WordAnalysis;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The module's real parts put together without Spring: on a folder or another index, with the documents given to it as library. */
public final class RetrievalBed implements AutoCloseable {

    /** Length of each list of candidates, as the default setting has it. */
    public static final int CANDIDATES = 50;

    private final Map<VersionId, KnowledgeDocument> documents = new ConcurrentHashMap<>();
    private final WordAnalysis words = new LanguageWords(new EnglishWords());
    private final TextEmbedder embedder;
    private final SegmentIndex index;
    private final VectorBacklog backlog;
    private final VersionIndexing indexing;
    private final Retrieval retrieval;

    public RetrievalBed(Path folder, EmbeddingModels models) {
        this(folder, models, ShippedVectors.none());
    }

    RetrievalBed(Path folder, EmbeddingModels models, ShippedVectors shipped) {
        this(models, shipped, description -> IndexFolder.open(folder, description));
    }

    /** The same on the index that the function opens. */
    public RetrievalBed(EmbeddingModels models, Function<IndexDescription, SegmentIndex> open) {
        this(models, ShippedVectors.none(), open);
    }

    private RetrievalBed(
            EmbeddingModels models, ShippedVectors shipped, Function<IndexDescription, SegmentIndex> open) {
        this.embedder = new TextEmbedder(models, shipped);
        this.index =
                open.apply(new IndexDescription(models.names(), models.dimensions(), words.name(), Sentences.EDITION));
        this.backlog = new VectorBacklog(new EntryMaker(embedder, words), index);
        this.indexing = new VersionIndexing(index, backlog);
        this.retrieval = new HybridRetrieval(
                embedder, words, index, new Reranker(words, Weights.bundled()), this::find, CANDIDATES);
    }

    /** Adds a document with its segments. */
    public void put(KnowledgeDocument document, List<Segment> segments) {
        documents.put(document.versionId(), document);
        indexing.put(document, segments);
    }

    /** Takes up what an earlier run left without vectors. */
    void resume(
            Function<VersionId, Optional<KnowledgeDocument>> documents, Function<VersionId, List<Segment>> segments) {
        indexing.resume(documents, segments);
    }

    /** Number of versions of which a segment still waits for its vector. */
    public int waitingForSegmentVectors() {
        return backlog.waitingForVectors();
    }

    /** Number of versions of which anything still waits. */
    public int waiting() {
        return indexing.waiting();
    }

    /** Waits until everything put so far has its vectors. */
    public void awaitVectors() {
        await().atMost(Duration.ofHours(2)).pollInterval(Duration.ofMillis(20)).until(() -> indexing.waiting() == 0);
    }

    public Retrieval retrieval() {
        return retrieval;
    }

    public SegmentIndexing indexing() {
        return indexing;
    }

    public SegmentIndex index() {
        return index;
    }

    public TextEmbedder embedder() {
        return embedder;
    }

    public WordAnalysis words() {
        return words;
    }

    public Map<VersionId, KnowledgeDocument> documents() {
        return Map.copyOf(documents);
    }

    private Map<VersionId, KnowledgeDocument> find(Collection<VersionId> versions) {
        Map<VersionId, KnowledgeDocument> found = new HashMap<>(documents);
        found.keySet().retainAll(versions);
        return found;
    }

    @Override
    public void close() {
        backlog.close();
        index.close();
        embedder.close();
    }
}
