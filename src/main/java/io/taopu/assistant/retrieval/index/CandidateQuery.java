package io.taopu.assistant.retrieval.index;

import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Language;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the index.
 *
 * @param vector the question's vector, or null to search by words alone
 * @param terms the question's terms and how much each counts
 * @param versions the only versions that may be found
 * @param language language of the entries
 * @param k length wanted of each list
 */
public record CandidateQuery(
        @Nullable Vector vector, Map<String, Float> terms, Set<VersionId> versions, Language language, int k) {

    public CandidateQuery {
        terms = Map.copyOf(terms);
        versions = Set.copyOf(versions);
    }

    CandidateQuery with(@Nullable Vector vector) {
        return new CandidateQuery(vector, terms, versions, language, k);
    }
}
