package io.taopu.assistant.retrieval;

import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.embedding.TextEmbedder;
import io.taopu.assistant.retrieval.index.CompactVector;
import io.taopu.assistant.retrieval.index.IndexEntry;
import io.taopu.assistant.retrieval.index.Vector;
import io.taopu.assistant.retrieval.words.SegmentSentences;
import io.taopu.assistant.retrieval.words.WordAnalysis;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** Makes index entries, step by step: terms, a vector of each segment with title and headings in front, one of each sentence. */
final class EntryMaker {

    private final TextEmbedder embedder;
    private final WordAnalysis words;

    EntryMaker(TextEmbedder embedder, WordAnalysis words) {
        this.embedder = embedder;
        this.words = words;
    }

    static Language languageOf(KnowledgeDocument document) {
        return document.language().chinese() ? Language.ZH : Language.EN;
    }

    /** Entries that are found by their words. */
    List<IndexEntry> withWords(KnowledgeDocument document, List<Segment> segments) {
        Language language = languageOf(document);
        List<String> title = words.terms(document.title(), language);
        List<IndexEntry> entries = new ArrayList<>(segments.size());
        for (Segment segment : segments) {
            IndexEntry.FieldTerms terms = new IndexEntry.FieldTerms(
                    title, words.terms(segment.section(), language), words.terms(segment.text(), language));
            entries.add(new IndexEntry(segment, document.title(), language, terms, null, List.of()));
        }
        return entries;
    }

    /** The same entries, all of one language, with a vector each. */
    List<IndexEntry> withVectors(List<IndexEntry> entries) {
        List<Vector> vectors = embedder.texts(
                entries.stream().map(EntryMaker::embedded).toList(),
                entries.getFirst().language());
        List<IndexEntry> made = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            made.add(entries.get(i).with(vectors.get(i), List.of()));
        }
        return made;
    }

    /** The same entries, which have vectors, with those of their sentences; an only sentence has its segment's. */
    List<IndexEntry> withSentences(List<IndexEntry> entries) {
        List<List<String>> sentences = entries.stream()
                .map(entry -> SegmentSentences.of(entry.segment()))
                .toList();
        List<String> texts = sentences.stream()
                .filter(each -> each.size() > 1)
                .flatMap(List::stream)
                .toList();
        Iterator<Vector> vectors =
                embedder.texts(texts, entries.getFirst().language()).iterator();
        List<IndexEntry> made = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            IndexEntry entry = entries.get(i);
            List<CompactVector> own = sentences.get(i).size() > 1
                    ? sentences.get(i).stream()
                            .map(sentence -> CompactVector.of(vectors.next()))
                            .toList()
                    : List.of(CompactVector.of(Objects.requireNonNull(entry.vector())));
            made.add(entry.with(entry.vector(), own));
        }
        return made;
    }

    private static String embedded(IndexEntry entry) {
        String section = entry.segment().section();
        return (section.isEmpty() ? entry.title() : entry.title() + " " + section) + "\n"
                + entry.segment().text();
    }
}
