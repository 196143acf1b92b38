package io.taopu.assistant.retrieval;

import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.embedding.TextEmbedder;
import io.taopu.assistant.retrieval.index.CompactVector;
import io.taopu.assistant.retrieval.index.IndexEntry;
import io.taopu.assistant.retrieval.index.SegmentIndex;
import io.taopu.assistant.retrieval.index.Vector;
import io.taopu.assistant.retrieval.words.SegmentSentences;
import io.taopu.assistant.retrieval.words.WordAnalysis;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Makes the entries of a version: terms, a vector of each segment with title and headings in front, one of each sentence. */
final class VersionIndexing implements SegmentIndexing {

    private final TextEmbedder embedder;
    private final WordAnalysis words;
    private final SegmentIndex index;

    VersionIndexing(TextEmbedder embedder, WordAnalysis words, SegmentIndex index) {
        this.embedder = embedder;
        this.words = words;
        this.index = index;
    }

    @Override
    public void put(KnowledgeDocument document, List<Segment> segments) {
        Language language = document.language().chinese() ? Language.ZH : Language.EN;
        List<List<String>> sentences =
                segments.stream().map(SegmentSentences::of).toList();
        List<String> texts = new ArrayList<>();
        segments.forEach(segment -> texts.add(embedded(document, segment)));
        sentences.forEach(texts::addAll);
        List<Vector> vectors = embedder.texts(texts, language);
        List<IndexEntry> entries = new ArrayList<>(segments.size());
        int next = segments.size();
        for (int i = 0; i < segments.size(); i++) {
            List<CompactVector> ofSentences = vectors.subList(next, next + sentences.get(i).size()).stream()
                    .map(CompactVector::of)
                    .toList();
            next += sentences.get(i).size();
            entries.add(new IndexEntry(
                    segments.get(i),
                    document.title(),
                    language,
                    terms(document, segments.get(i), language),
                    vectors.get(i),
                    ofSentences));
        }
        index.put(document.versionId(), entries);
    }

    @Override
    public void drop(VersionId version) {
        index.drop(version);
    }

    @Override
    public Collection<VersionId> versions() {
        return index.versions();
    }

    private static String embedded(KnowledgeDocument document, Segment segment) {
        String above = segment.headings().isEmpty() ? document.title() : document.title() + " " + segment.section();
        return above + "\n" + segment.text();
    }

    private IndexEntry.FieldTerms terms(KnowledgeDocument document, Segment segment, Language language) {
        return new IndexEntry.FieldTerms(
                words.terms(document.title(), language),
                words.terms(segment.section(), language),
                words.terms(segment.text(), language));
    }
}
