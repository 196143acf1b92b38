package io.taopu.assistant.retrieval;

import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.embedding.TextEmbedder;
import io.taopu.assistant.retrieval.index.CandidateQuery;
import io.taopu.assistant.retrieval.index.Candidates;
import io.taopu.assistant.retrieval.index.SegmentIndex;
import io.taopu.assistant.retrieval.rerank.Reranker;
import io.taopu.assistant.retrieval.words.QueryTerms;
import io.taopu.assistant.retrieval.words.WordAnalysis;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Words and vectors together: candidates from the index, fused and reranked above it. */
final class HybridRetrieval implements Retrieval {

    private final TextEmbedder embedder;
    private final WordAnalysis words;
    private final SegmentIndex index;
    private final Reranker reranker;
    private final Function<Collection<VersionId>, Map<VersionId, KnowledgeDocument>> documents;
    private final int candidates;

    /**
     * @param documents versions as the library has them now
     * @param candidates length of each list that the index is asked for
     */
    HybridRetrieval(
            TextEmbedder embedder,
            WordAnalysis words,
            SegmentIndex index,
            Reranker reranker,
            Function<Collection<VersionId>, Map<VersionId, KnowledgeDocument>> documents,
            int candidates) {
        this.embedder = embedder;
        this.words = words;
        this.index = index;
        this.reranker = reranker;
        this.documents = documents;
        this.candidates = candidates;
    }

    @Override
    public List<RankedSegment> search(RetrievalQuery query) {
        if (query.text().isBlank() || query.versions().isEmpty() || query.limit() <= 0) {
            return List.of();
        }
        Language language = query.language().chinese() ? Language.ZH : Language.EN;
        ComingVector question = new ComingVector(embedder.beginQuestion(query.text(), language));
        Map<String, Float> terms = QueryTerms.of(query.text(), query.expansions(), language, words);
        Candidates found =
                index.candidates(new CandidateQuery(null, terms, query.versions(), language, candidates), question);
        return withDocuments(reranker.rank(query, question.get(), found, language));
    }

    private List<RankedSegment> withDocuments(List<Reranker.Placed> placed) {
        Map<VersionId, KnowledgeDocument> known = documents.apply(
                placed.stream().map(each -> each.segment().versionId()).collect(Collectors.toSet()));
        List<RankedSegment> ranked = new ArrayList<>(placed.size());
        for (Reranker.Placed each : placed) {
            KnowledgeDocument document = known.get(each.segment().versionId());
            if (document != null) {
                ranked.add(new RankedSegment(each.segment(), document, each.scores(), each.sentences()));
            }
        }
        return ranked;
    }
}
