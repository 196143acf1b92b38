package io.taopu.assistant.answering.compose;

import io.taopu.assistant.answering.Card;
import io.taopu.assistant.answering.evidence.Evidence.Passage;
import io.taopu.assistant.answering.evidence.EvidenceSet;
import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.knowledge.SegmentKind;
import io.taopu.assistant.language.Fact;
import io.taopu.assistant.language.Facts;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.language.Script;
import io.taopu.assistant.language.TextNormalizer;
import io.taopu.assistant.language.Words;
import io.taopu.assistant.retrieval.RankedSegment;
import io.taopu.assistant.retrieval.RankedSegment.RankedSentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words an answer from passages: the sentence that answers first, then what belongs to it, then what must be noted. */
final class GuidanceWording {

    private static final int WHOLE_CHINESE = 170;
    private static final int WHOLE_ENGLISH = 420;
    private static final int MOST_ITEMS = 8;
    private static final double CLOSE = 0.12;
    private static final double NEIGHBOUR = 0.22;
    private static final int MOST_NEIGHBOURS = 2;

    private final EvidenceSet evidence;
    private final LocalDate day;
    private final Language language;
    private final Sources sources = new Sources();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Card> cards = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Set<Fact> said = new HashSet<>();
    private final StringBuilder body = new StringBuilder();
    /** The words of the body, once they have been asked for. */
    private final Set<String> known = new HashSet<>();

    GuidanceWording(EvidenceSet evidence, LocalDate day) {
        this.evidence = evidence;
        this.day = day;
        this.language = evidence.reading().language();
    }

    Draft compose() {
        conversions("");
        if (evidence.sufficiency() == EvidenceSet.Sufficiency.PASSAGES) {
            passages();
        }
        List<Integer> all = sources.list().stream().map(s -> s.citation().n()).toList();
        notes.forEach(note -> sentences.add(new Sentence(note, all)));
        return new Draft(sentences, sources.list(), cards, List.of());
    }

    private void passages() {
        Passage lead = evidence.passages().getFirst();
        if (evidence.parts().isEmpty()) {
            sayWithSupport(evidence.passages());
        } else {
            evidence.parts().stream()
                    .map(EvidenceSet.Part::passages)
                    .filter(p -> !p.isEmpty())
                    .forEach(this::sayWithSupport);
            if (sentences.isEmpty()) {
                say(lead);
            }
        }
        conversions(chosen(lead.ranked()));
    }

    /** Says the best passage and what belongs to it: its neighbours under the same heading, else one more that adds something. */
    private void sayWithSupport(List<Passage> passages) {
        Passage lead = passages.getFirst();
        say(lead);
        List<Passage> others = passages.stream()
                .skip(1)
                .filter(p -> p.standing() == lead.standing())
                .toList();
        Optional<Passage> conflict = Conflicts.with(
                lead,
                others.stream()
                        .filter(p -> p.support() >= lead.support() - NEIGHBOUR)
                        .toList());
        if (conflict.isPresent()) {
            say(conflict.get());
            notes.add(Conflicts.note(lead, conflict.get(), language));
            return;
        }
        List<Passage> neighbours = others.stream()
                .filter(p -> p.support() >= lead.support() - NEIGHBOUR && sameHeading(p, lead))
                .limit(MOST_NEIGHBOURS)
                .toList();
        neighbours.stream().filter(p -> saysMore(p.ranked())).forEach(this::say);
        others.stream()
                .filter(p -> p.support() >= lead.support() - CLOSE && !sameHeading(p, lead))
                .filter(p -> saysMore(p.ranked()))
                .filter(p -> neighbours.isEmpty() || !lead.covers().containsAll(p.covers()))
                .max(Comparator.comparingLong((Passage p) -> gain(p, lead)).thenComparingDouble(Passage::support))
                .ifPresent(this::say);
    }

    private static long gain(Passage passage, Passage lead) {
        return passage.covers().stream()
                .filter(word -> !lead.covers().contains(word))
                .count();
    }

    private static boolean sameHeading(Passage one, Passage other) {
        Segment a = one.ranked().segment();
        Segment b = other.ranked().segment();
        return a.versionId().equals(b.versionId())
                && a.headings().equals(b.headings())
                && !a.headings().isEmpty();
    }

    private boolean saysMore(RankedSegment ranked) {
        String text = ranked.segment().text();
        return !Facts.unproved(Facts.inStored(text), said).isEmpty() || !repeats(text);
    }

    /** Most of the text's words are there already. */
    private boolean repeats(String text) {
        if (known.isEmpty()) {
            known.addAll(Words.of(TextNormalizer.fold(body.toString())));
        }
        Set<String> words = new HashSet<>(Words.of(TextNormalizer.fold(text)));
        long shared = words.stream().filter(known::contains).count();
        return shared > 0.75 * words.size();
    }

    private void say(Passage passage) {
        RankedSegment ranked = passage.ranked();
        String text = chosen(ranked);
        if (body.indexOf(text) >= 0) {
            return;
        }
        int n = sources.cite(ranked.document(), ranked.segment(), quote(ranked.segment(), text), null);
        boolean foreign =
                language == Language.EN && ranked.document().language().chinese();
        String shown = foreign ? Phrases.say(language, "quote.chinese", text) : Script.in(language, text);
        sentences.add(new Sentence(shown, List.of(n)));
        body.append(text).append('\n');
        known.clear();
        said.addAll(Facts.inStored(text));
        Notes.on(passage, day, language).ifPresent(notes::add);
    }

    private static String quote(Segment segment, String chosen) {
        return segment.text().contains(chosen) ? chosen : segment.text();
    }

    /** What to quote of a segment: all of a short one, the sentences that answer of a long one. */
    private String chosen(RankedSegment ranked) {
        Segment segment = ranked.segment();
        int whole = ranked.document().language().chinese() ? WHOLE_CHINESE : WHOLE_ENGLISH;
        if (segment.kind() == SegmentKind.LIST) {
            return list(ranked);
        }
        if (segment.text().length() <= whole || ranked.sentences().size() < 2) {
            return segment.text();
        }
        return window(ranked.sentences(), whole);
    }

    private static String list(RankedSegment ranked) {
        List<String> lines = segmentLines(ranked);
        List<String> items =
                lines.stream().filter(line -> line.startsWith("- ")).toList();
        if (items.size() <= MOST_ITEMS) {
            return String.join("\n", lines);
        }
        List<String> best = ranked.sentences().stream()
                .sorted(Comparator.comparingDouble(RankedSentence::score).reversed())
                .map(RankedSentence::text)
                .toList();
        Set<String> kept = new HashSet<>(items.stream()
                .sorted(Comparator.comparingInt(item -> rank(best, item)))
                .limit(MOST_ITEMS)
                .toList());
        return String.join(
                "\n",
                lines.stream()
                        .filter(line -> !line.startsWith("- ") || kept.contains(line))
                        .toList());
    }

    private static int rank(List<String> best, String item) {
        for (int i = 0; i < best.size(); i++) {
            if (item.contains(best.get(i)) || best.get(i).contains(item.substring(2))) {
                return i;
            }
        }
        return best.size();
    }

    private static List<String> segmentLines(RankedSegment ranked) {
        return ranked.segment().text().lines().filter(line -> !line.isBlank()).toList();
    }

    /** The best sentence and its neighbours as far as they fit, in the order of the text. */
    private static String window(List<RankedSentence> sentences, int most) {
        int best = 0;
        for (int i = 1; i < sentences.size(); i++) {
            if (sentences.get(i).score() > sentences.get(best).score()) {
                best = i;
            }
        }
        int from = best;
        int to = best + 1;
        int length = sentences.get(best).text().length();
        while (to < sentences.size() && length + sentences.get(to).text().length() <= most) {
            length += sentences.get(to++).text().length();
        }
        while (from > 0 && length + sentences.get(from - 1).text().length() <= most) {
            length += sentences.get(--from).text().length();
        }
        return join(sentences.subList(from, to));
    }

    private static String join(List<RankedSentence> sentences) {
        StringBuilder text = new StringBuilder();
        for (RankedSentence sentence : sentences) {
            boolean space = !text.isEmpty()
                    && sentence.text().charAt(0) < 128
                    && Character.isLetter(sentence.text().charAt(0));
            text.append(space ? " " : "").append(sentence.text());
        }
        return text.toString();
    }

    private void conversions(String answer) {
        if (!cards.isEmpty()) {
            return;
        }
        String question = evidence.reading().question().text();
        for (Card.Calculation calculation : Conversions.of(question, answer, language)) {
            cards.add(calculation);
            sentences.add(new Sentence(Conversions.sentence(calculation, language), List.of()));
        }
    }
}
