package io.taopu.assistant.retrieval;

import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Language;
import java.util.List;
import java.util.Set;

/**
 * What to look for and where.
 *
 * @param text the standalone question in its normal form (simplified script, half-width)
 * @param expansions further words meaning the same (synonyms from the lexicon); they count less than the question's own
 * @param language language of the texts to search ({@code ZH} or {@code EN})
 * @param versions versions that may be found; nothing else ever is
 * @param limit number of segments wanted, best first
 */
public record RetrievalQuery(
        String text, List<String> expansions, Language language, Set<VersionId> versions, int limit) {

    public RetrievalQuery {
        expansions = List.copyOf(expansions);
        versions = Set.copyOf(versions);
    }
}
