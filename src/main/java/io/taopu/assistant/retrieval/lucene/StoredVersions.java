package io.taopu.assistant.retrieval.lucene;

import io.taopu.assistant.knowledge.VersionId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Which versions an index holds entries of. */
final class StoredVersions {

    private StoredVersions() {}

    /** Versions with at least one live entry that matches. */
    static List<VersionId> where(IndexSearcher searcher, Query condition) throws IOException {
        List<VersionId> versions = new ArrayList<>();
        for (String value : values(searcher)) {
            Query entries = new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(LuceneSegmentIndex.VERSION, value)), Occur.FILTER)
                    .add(condition, Occur.FILTER)
                    .build();
            if (searcher.count(entries) > 0) {
                versions.add(new VersionId(value));
            }
        }
        return versions;
    }

    private static Collection<String> values(IndexSearcher searcher) throws IOException {
        Collection<String> values = new TreeSet<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Terms terms = leaf.reader().terms(LuceneSegmentIndex.VERSION);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                for (BytesRef value = each.next(); value != null; value = each.next()) {
                    values.add(value.utf8ToString());
                }
            }
        }
        return values;
    }
}
