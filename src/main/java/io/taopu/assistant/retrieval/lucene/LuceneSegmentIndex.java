package io.taopu.assistant.retrieval.lucene;

import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.index.Bm25;
import io.taopu.assistant.retrieval.index.CandidateQuery;
import io.taopu.assistant.retrieval.index.Candidates;
import io.taopu.assistant.retrieval.index.IndexDescription;
import io.taopu.assistant.retrieval.index.IndexEntry;
import io.taopu.assistant.retrieval.index.SegmentIndex;
import io.taopu.assistant.retrieval.index.Vector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * One Lucene index: HNSW over the vectors and {@link Bm25} over the terms of each language in fields of their own. One writer,
 * whose searcher is opened again after each write; a commit makes what was written durable.
 */
public final class LuceneSegmentIndex implements SegmentIndex {

    static final String VERSION = "version";
    private static final String LANGUAGE = "language";
    static final String ENTRY = "entry";
    static final String SENTENCES = "sentences";

    private static final Similarity SCORES = new FixedLengths();

    private final Directory directory;
    private final IndexDescription description;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final StoredCache cache = new StoredCache();

    /** Opens or creates the index in the directory, which must hold nothing made under another description. */
    public LuceneSegmentIndex(Directory directory, IndexDescription description) {
        this.directory = directory;
        this.description = description;
        try {
            IndexWriterConfig config = new IndexWriterConfig();
            config.setSimilarity(SCORES);
            this.writer = new IndexWriter(directory, config);
            this.writer.commit();
            this.searchers = new SearcherManager(writer, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
                    IndexSearcher searcher = new IndexSearcher(reader);
                    searcher.setSimilarity(SCORES);
                    return searcher;
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot open the index", broken);
        }
    }

    @Override
    public void put(VersionId version, List<IndexEntry> entries) {
        putAll(Map.of(version, entries));
    }

    @Override
    public void putAll(Map<VersionId, List<IndexEntry>> versions) {
        write(() -> {
            for (Map.Entry<VersionId, List<IndexEntry>> each : versions.entrySet()) {
                VersionId version = each.getKey();
                writer.updateDocuments(
                        new Term(VERSION, version.value()),
                        each.getValue().stream()
                                .map(entry -> document(version, entry))
                                .toList());
            }
        });
    }

    @Override
    public void drop(VersionId version) {
        write(() -> writer.deleteDocuments(new Term(VERSION, version.value())));
    }

    @Override
    public void flush() {
        write(writer::commit);
    }

    @Override
    public Collection<VersionId> versions() {
        return read(searcher -> StoredVersions.where(searcher, new MatchAllDocsQuery()));
    }

    @Override
    public Collection<VersionId> incomplete() {
        BooleanQuery.Builder hasVector = new BooleanQuery.Builder();
        description.models().keySet().stream()
                .map(this::vectorField)
                .distinct()
                .forEach(field -> hasVector.add(new FieldExistsQuery(field), Occur.SHOULD));
        Query complete = new BooleanQuery.Builder()
                .add(hasVector.build(), Occur.FILTER)
                .add(new FieldExistsQuery(SENTENCES), Occur.FILTER)
                .build();
        Query incomplete = new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.MUST)
                .add(complete, Occur.MUST_NOT)
                .build();
        return read(searcher -> StoredVersions.where(searcher, incomplete));
    }

    @Override
    public Candidates candidates(CandidateQuery query) {
        return candidates(query, query::vector);
    }

    @Override
    public Candidates candidates(CandidateQuery query, Supplier<? extends @Nullable Vector> vector) {
        return read(searcher -> {
            Query filter = filter(query);
            StoredHits hits = new StoredHits(searcher, vectorField(query.language()), cache);
            Map<Bm25.Part, SoughtTerms> sought = sought(searcher, query);
            Map<String, Integer> frequencies =
                    Objects.requireNonNull(sought.get(Bm25.Part.ALL)).frequencies();
            int entries = entries(searcher, query);
            List<Candidates.Hit> byWords = frequencies.isEmpty()
                    ? List.of()
                    : hits.ranked(
                            searcher.search(words(query, sought, frequencies, entries, filter), query.k()), false);
            List<Candidates.Hit> byVector = List.of();
            Vector asked = vector.get();
            if (asked != null) {
                Query nearest =
                        new KnnFloatVectorQuery(vectorField(query.language()), asked.toArray(), query.k(), filter);
                byVector = hits.ranked(searcher.search(nearest, query.k()), true);
            }
            return new Candidates(byVector, byWords, hits.found(), frequencies, entries);
        });
    }

    @Override
    public IndexDescription description() {
        return description;
    }

    @Override
    public int count() {
        return read(searcher -> searcher.getIndexReader().numDocs());
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot close the index", broken);
        }
    }

    private Document document(VersionId version, IndexEntry entry) {
        Language language = entry.language();
        Document document = new Document();
        document.add(new StringField(VERSION, version.value(), Field.Store.NO));
        document.add(new StringField(LANGUAGE, language.tag(), Field.Store.NO));
        document.add(new StoredField(ENTRY, EntryCodec.write(entry.segment(), entry.title())));
        for (Bm25.Part part : Bm25.Part.values()) {
            document.add(new TextField(FixedLengths.field(part, language), new TermList(part.of(entry.terms()))));
        }
        Vector vector = entry.vector();
        if (vector != null) {
            document.add(new KnnFloatVectorField(
                    vectorField(language), vector.toArray(), VectorSimilarityFunction.DOT_PRODUCT));
        }
        if (!entry.sentences().isEmpty()) {
            document.add(new BinaryDocValuesField(SENTENCES, EntryCodec.write(entry.sentences())));
        }
        return document;
    }

    private String vectorField(Language language) {
        return "vector." + description.models().get(language) + "."
                + description.dimensions().get(language);
    }

    private Query filter(CandidateQuery query) {
        List<BytesRef> versions = query.versions().stream()
                .map(version -> new BytesRef(version.value()))
                .toList();
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(LANGUAGE, query.language().tag())), Occur.FILTER)
                .add(new TermInSetQuery(VERSION, versions), Occur.FILTER)
                .build();
    }

    private static Query words(
            CandidateQuery query,
            Map<Bm25.Part, SoughtTerms> sought,
            Map<String, Integer> frequencies,
            int entries,
            Query filter) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        query.terms().forEach((term, weight) -> {
            Integer frequency = frequencies.get(term);
            if (frequency != null) {
                float rarity = (float) (weight * Bm25.rarity(frequency, entries));
                sought.forEach((part, terms) -> terms.query(term)
                        .ifPresent(
                                counted -> builder.add(new BoostQuery(counted, rarity * part.boost()), Occur.SHOULD)));
            }
        });
        builder.setMinimumNumberShouldMatch(1);
        return builder.add(filter, Occur.FILTER).build();
    }

    private static Map<Bm25.Part, SoughtTerms> sought(IndexSearcher searcher, CandidateQuery query) throws IOException {
        List<BytesRef> sorted =
                query.terms().keySet().stream().map(BytesRef::new).sorted().toList();
        Map<Bm25.Part, SoughtTerms> sought = new EnumMap<>(Bm25.Part.class);
        for (Bm25.Part part : Bm25.Part.values()) {
            String field = FixedLengths.field(part, query.language());
            sought.put(part, new SoughtTerms(searcher.getTopReaderContext(), field, sorted));
        }
        return sought;
    }

    private static int entries(IndexSearcher searcher, CandidateQuery query) throws IOException {
        return searcher.count(new TermQuery(new Term(LANGUAGE, query.language().tag())));
    }

    private void write(Write write) {
        try {
            write.run();
            searchers.maybeRefreshBlocking();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot write the index", broken);
        }
    }

    private <T> T read(Read<T> read) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return read.from(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the index", broken);
        }
    }

    @FunctionalInterface
    private interface Write {
        void run() throws IOException;
    }

    @FunctionalInterface
    private interface Read<T> {
        T from(IndexSearcher searcher) throws IOException;
    }
}
