package io.taopu.assistant.retrieval.lucene;

import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.index.Bm25;
import java.util.Locale;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/** Scores as {@link Bm25} says. The lengths of parts are kept exactly; rarity and boost come with the query. */
final class FixedLengths extends Similarity {

    /** Name of the field that holds a part of the entries of a language. */
    static String field(Bm25.Part part, Language language) {
        return part.name().toLowerCase(Locale.ROOT) + "." + language.tag();
    }

    @Override
    public long computeNorm(FieldInvertState state) {
        return Math.max(1, state.getLength());
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics field, TermStatistics... terms) {
        String[] name = field.field().split("\\.", 2);
        Bm25.Part part = Bm25.Part.valueOf(name[0].toUpperCase(Locale.ROOT));
        boolean chinese = !name[1].equals(Language.EN.tag());
        return new SimScorer() {
            @Override
            public float score(float frequency, long length) {
                return (float) (boost * part.saturation(frequency, length, chinese));
            }
        };
    }
}
