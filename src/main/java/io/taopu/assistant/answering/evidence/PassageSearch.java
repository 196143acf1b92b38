package io.taopu.assistant.answering.evidence;

import io.taopu.assistant.answering.evidence.Evidence.Passage;
import io.taopu.assistant.answering.read.Reading;
import io.taopu.assistant.answering.read.Signals;
import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.LiveVersions;
import io.taopu.assistant.knowledge.Standing;
import io.taopu.assistant.knowledge.VersionId;
import io.taopu.assistant.language.Fact;
import io.taopu.assistant.language.Facts;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.language.Lexicon;
import io.taopu.assistant.language.TextNormalizer;
import io.taopu.assistant.retrieval.RankedSegment;
import io.taopu.assistant.retrieval.Retrieval;
import io.taopu.assistant.retrieval.RetrievalQuery;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds passages in the documents that may be quoted and says how well each supports an answer. */
public final class PassageSearch {

    private static final int WANTED = 12;
    private static final double NAMED_DOCUMENT = 0.3;
    private static final double PAST_UNASKED = 0.25;
    private static final double WRONG_TYPE = 0.35;

    private final Retrieval retrieval;
    private final Lexicon lexicon;
    private final Coverage coverage;

    public PassageSearch(Retrieval retrieval, Lexicon lexicon) {
        this.retrieval = retrieval;
        this.lexicon = lexicon;
        this.coverage = new Coverage(lexicon);
    }

    /** Passages for one question in normal form, best support first. */
    List<Passage> find(Reading reading, String question, LiveVersions live) {
        Language textLanguage = reading.language().chinese() ? Language.ZH : Language.EN;
        List<Passage> found = search(reading, question, live, textLanguage);
        if (textLanguage == Language.EN && (found.isEmpty() || found.getFirst().support() < 0.3)) {
            String translated = inChinese(question);
            if (!translated.isBlank()) {
                List<Passage> chinese = search(reading, translated, live, Language.ZH);
                return chinese.isEmpty() || !found.isEmpty() && chinese.getFirst().support() < found.getFirst().support() ? found : chinese;
            }
        }
        return found;
    }

    private List<Passage> search(Reading reading, String question, LiveVersions live, Language textLanguage) {
        Signals signals = new Signals(question, lexicon);
        Set<VersionId> versions = live.all().stream()
                .filter(document -> document.language() == textLanguage)
                .filter(document -> quotable(document.standingOn(live.day()), reading, document, question))
                .map(KnowledgeDocument::versionId)
                .collect(Collectors.toSet());
        RetrievalQuery query = new RetrievalQuery(question, expansions(signals, textLanguage), textLanguage, versions, WANTED);
        List<String> content = signals.contentWords();
        return retrieval.search(query).stream()
                .map(ranked -> passage(ranked, reading, question, content, live))
                .sorted(Comparator.comparingDouble(Passage::support).reversed())
                .toList();
    }

    private static boolean quotable(Standing standing, Reading reading, KnowledgeDocument document, String question) {
        return switch (standing) {
            case IN_FORCE, COMING, EXPIRED, DRAFT -> true;
            case SUPERSEDED -> reading.history() || names(document, question);
        };
    }

    private Passage passage(RankedSegment ranked, Reading reading, String question, List<String> content, LiveVersions live) {
        Standing standing = live.standing(ranked.segment().versionId()).orElse(Standing.IN_FORCE);
        String text = searchable(ranked);
        double covered = coverage.of(content, question, text);
        double support = 0.5 * covered + 0.5 * ranked.scores().relevance();
        if (names(ranked.document(), question)) {
            support += NAMED_DOCUMENT;
        } else if (standing != Standing.IN_FORCE && !reading.history()) {
            support -= PAST_UNASKED;
        }
        if (!ranked.document().notPublished() && !AnswerType.fits(reading.asks(), text)) {
            support -= AnswerType.strict(reading.asks()) ? WRONG_TYPE : WRONG_TYPE / 3;
        }
        return new Passage(ranked, standing, Math.clamp(support, 0, 1));
    }

    /** Whether the question names the document by its number, in any of the ways numbers are typed. */
    private static boolean names(KnowledgeDocument document, String question) {
        String number = document.documentNumber();
        if (number == null) {
            return false;
        }
        Set<Fact> asked = Facts.in(question);
        if (asked.stream().anyMatch(Facts.in(number)::contains)) {
            return true;
        }
        String digits = number.replaceAll("\\D+", " ").strip();
        String[] yearAndNumber = digits.split(" ");
        return yearAndNumber.length == 2
                && question.contains(yearAndNumber[0])
                && question.matches(".*(?<!\\d)" + yearAndNumber[1] + "\\s*号.*");
    }

    private List<String> expansions(Signals signals, Language textLanguage) {
        Set<String> words = new LinkedHashSet<>();
        signals.mentions().stream()
                .filter(m -> m.term().kind().equals("topic") || m.term().kind().startsWith("plot"))
                .forEach(m -> (textLanguage == Language.EN ? m.term().en() : m.term().zh()).stream()
                        .filter(word -> !word.contains("*") && !signals.text().contains(word))
                        .limit(3)
                        .forEach(words::add));
        return List.copyOf(words);
    }

    private String inChinese(String question) {
        return lexicon.mentions(question).stream()
                .filter(m -> m.term().kind().equals("topic") || m.term().kind().startsWith("plot"))
                .filter(m -> !m.term().zh().isEmpty())
                .map(m -> m.term().zh().getFirst())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Everything a segment says: title, headings, text, in normal form. */
    static String searchable(RankedSegment ranked) {
        return TextNormalizer.fold(ranked.document().title() + " " + ranked.segment().section() + " " + ranked.segment().text()
                + (ranked.document().documentNumber() == null ? "" : " " + ranked.document().documentNumber()));
    }
}
