package io.taopu.assistant.retrieval.lucene;

import io.taopu.assistant.knowledge.SegmentId;
import io.taopu.assistant.retrieval.index.Candidates.Found;
import io.taopu.assistant.retrieval.index.Candidates.Hit;
import io.taopu.assistant.retrieval.index.CompactVector;
import io.taopu.assistant.retrieval.index.Vector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

/** Turns the hits of one search into segments; what is stored of a segment is loaded once. */
final class StoredHits {

    private final IndexSearcher searcher;
    private final String vectorField;
    private final StoredCache cache;
    private final Map<SegmentId, Found> found = new HashMap<>();

    StoredHits(IndexSearcher searcher, String vectorField, StoredCache cache) {
        this.searcher = searcher;
        this.vectorField = vectorField;
        this.cache = cache;
    }

    List<Hit> ranked(TopDocs docs, boolean cosine) throws IOException {
        List<Hit> hits = new ArrayList<>(docs.scoreDocs.length);
        for (ScoreDoc hit : docs.scoreDocs) {
            hits.add(new Hit(load(hit.doc), cosine ? 2 * hit.score - 1 : hit.score));
        }
        return hits;
    }

    Map<SegmentId, Found> found() {
        return found;
    }

    private SegmentId load(int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        int inLeaf = document - leaf.docBase;
        StoredCache.Key key =
                new StoredCache.Key(leaf.reader().getCoreCacheHelper().getKey(), inLeaf);
        Found stored = cache.get(key);
        if (stored == null) {
            stored = read(document, leaf, inLeaf);
            cache.put(key, stored);
        }
        found.put(stored.segment().id(), stored);
        return stored.segment().id();
    }

    private Found read(int document, LeafReaderContext leaf, int inLeaf) throws IOException {
        EntryCodec.Stored stored =
                EntryCodec.read(searcher.storedFields().document(document).getBinaryValue(LuceneSegmentIndex.ENTRY));
        Vector vector = vector(leaf, inLeaf);
        return new Found(stored.segment(), stored.title(), vector, sentences(leaf, inLeaf, vector));
    }

    private @Nullable Vector vector(LeafReaderContext leaf, int document) throws IOException {
        FloatVectorValues values = leaf.reader().getFloatVectorValues(vectorField);
        if (values == null) {
            return null;
        }
        var at = values.iterator();
        return at.advance(document) == document ? Vector.of(values.vectorValue(at.index())) : null;
    }

    private static List<CompactVector> sentences(LeafReaderContext leaf, int document, @Nullable Vector vector)
            throws IOException {
        BinaryDocValues values = leaf.reader().getBinaryDocValues(LuceneSegmentIndex.SENTENCES);
        if (vector == null || values == null || !values.advanceExact(document)) {
            return List.of();
        }
        return EntryCodec.readVectors(values.binaryValue(), vector.dimension());
    }
}
