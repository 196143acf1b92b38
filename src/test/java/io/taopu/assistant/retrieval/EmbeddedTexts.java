package io.taopu.assistant.retrieval;

import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.language.Language;
import java.util.List;

/**
 * What the index embeds of a document.
 *
 * @param language whose model does it
 * @param segments a text for each segment
 * @param sentences the sentences of segments with more than one
 */
public record EmbeddedTexts(Language language, List<String> segments, List<String> sentences) {

    public static EmbeddedTexts of(KnowledgeDocument document, List<Segment> segments) {
        PendingVersion version = PendingVersion.of(document, segments);
        return new EmbeddedTexts(
                version.language(),
                EntryMaker.segmentTexts(List.of(version)),
                EntryMaker.sentenceTexts(List.of(version)));
    }
}
