package io.taopu.assistant.answering.evidence;

import io.taopu.assistant.answering.read.Reading;
import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Library;
import io.taopu.assistant.knowledge.Standing;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.RankedSegment;
import io.taopu.assistant.retrieval.Retrieval;
import io.taopu.assistant.retrieval.RetrievalQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Finds the passages that hold the office's telephone numbers, so that a fixed reply can cite them. */
public final class ContactPassages implements BiFunction<Reading, LocalDate, List<RankedSegment>> {

    private static final int WANTED = 12;

    private final Retrieval retrieval;
    private final Library library;

    public ContactPassages(Retrieval retrieval, Library library) {
        this.retrieval = retrieval;
        this.library = library;
    }

    @Override
    public List<RankedSegment> apply(Reading reading, LocalDate day) {
        Language language = reading.language().chinese() ? Language.ZH : Language.EN;
        Set<VersionId> versions = library.liveOn(day).all().stream()
                .filter(document -> document.language() == language && document.standingOn(day) == Standing.IN_FORCE)
                .filter(document -> !document.notPublished())
                .map(KnowledgeDocument::versionId)
                .collect(Collectors.toSet());
        String question = language == Language.EN
                ? "contact office phone 021-63635298 emergency 110 119 120"
                : "联系处 联系电话 63635298 紧急情况 110 119 120";
        return retrieval.search(new RetrievalQuery(question, List.of(), language, versions, WANTED));
    }
}
