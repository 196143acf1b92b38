package io.taopu.assistant.retrieval;

import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.embedding.TextEmbedder;
import io.taopu.assistant.retrieval.index.CompactVector;
import io.taopu.assistant.retrieval.index.IndexEntry;
import io.taopu.assistant.retrieval.index.Vector;
import io.taopu.assistant.retrieval.words.SegmentSentences;
import io.taopu.assistant.retrieval.words.WordAnalysis;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Makes index entries: terms, a vector of each segment with title and headings in front, one of each sentence. */
final class EntryMaker {

    private final TextEmbedder embedder;
    private final WordAnalysis words;

    EntryMaker(TextEmbedder embedder, WordAnalysis words) {
        this.embedder = embedder;
        this.words = words;
    }

    /**
     * The entries of a version with as much as is known.
     *
     * @param sentences vectors of the sentences of each segment, or empty before they are made
     */
    List<IndexEntry> entries(PendingVersion version, List<List<CompactVector>> sentences) {
        Language language = version.language();
        String title = version.document().title();
        List<String> titleTerms = words.terms(title, language);
        List<IndexEntry> entries = new ArrayList<>(version.segments().size());
        for (int i = 0; i < version.segments().size(); i++) {
            Segment segment = version.segments().get(i);
            IndexEntry.FieldTerms terms = new IndexEntry.FieldTerms(
                    titleTerms, words.terms(segment.section(), language), words.terms(segment.text(), language));
            entries.add(new IndexEntry(
                    segment,
                    title,
                    language,
                    terms,
                    version.vectors().isEmpty() ? null : version.vectors().get(i),
                    sentences.isEmpty() ? List.of() : sentences.get(i)));
        }
        return entries;
    }

    /** The versions, all of one language, with their vectors. */
    List<PendingVersion> withVectors(Collection<PendingVersion> versions) {
        List<String> texts = segmentTexts(versions);
        Iterator<Vector> vectors = embedder.texts(texts, language(versions)).iterator();
        return versions.stream()
                .map(version -> version.with(version.segments().stream()
                        .map(segment -> vectors.next())
                        .toList()))
                .toList();
    }

    /** The entries of versions with vectors, all of one language; an only sentence has its segment's vector. */
    List<List<IndexEntry>> withSentences(Collection<PendingVersion> versions) {
        return withSentences(
                versions,
                embedder.texts(sentenceTexts(versions), language(versions)).iterator());
    }

    /** The entries of a version with all their vectors, when every one of them comes with the product. */
    Optional<List<IndexEntry>> shipped(PendingVersion version) {
        return embedder.shipped(segmentTexts(List.of(version)), version.language())
                .map(version::with)
                .flatMap(known -> embedder.shipped(sentenceTexts(List.of(known)), known.language())
                        .map(sentences -> withSentences(List.of(known), sentences.iterator())
                                .getFirst()));
    }

    /** What is embedded of the segments, in their order. */
    static List<String> segmentTexts(Collection<PendingVersion> versions) {
        return versions.stream()
                .flatMap(version -> version.segments().stream().map(segment -> embedded(version, segment)))
                .toList();
    }

    /** What is embedded of the segments with more than one sentence, in their order. */
    static List<String> sentenceTexts(Collection<PendingVersion> versions) {
        return versions.stream()
                .flatMap(version -> version.segments().stream())
                .map(SegmentSentences::of)
                .filter(sentences -> sentences.size() > 1)
                .flatMap(List::stream)
                .toList();
    }

    private List<List<IndexEntry>> withSentences(Collection<PendingVersion> versions, Iterator<Vector> vectors) {
        List<List<IndexEntry>> entries = new ArrayList<>(versions.size());
        for (PendingVersion version : versions) {
            List<List<CompactVector>> sentences = new ArrayList<>();
            for (int i = 0; i < version.segments().size(); i++) {
                int count = SegmentSentences.of(version.segments().get(i)).size();
                sentences.add(
                        count > 1
                                ? next(vectors, count)
                                : List.of(CompactVector.of(version.vectors().get(i))));
            }
            entries.add(entries(version, sentences));
        }
        return entries;
    }

    private static List<CompactVector> next(Iterator<Vector> vectors, int count) {
        List<CompactVector> next = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            next.add(CompactVector.of(vectors.next()));
        }
        return next;
    }

    private static Language language(Collection<PendingVersion> versions) {
        return versions.iterator().next().language();
    }

    private static String embedded(PendingVersion version, Segment segment) {
        String title = version.document().title();
        String section = segment.section();
        return (section.isEmpty() ? title : title + " " + section) + "\n" + segment.text();
    }
}
