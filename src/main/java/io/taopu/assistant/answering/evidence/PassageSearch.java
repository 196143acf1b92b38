package io.taopu.assistant.answering.evidence;

import io.taopu.assistant.answering.evidence.Evidence.Passage;
import io.taopu.assistant.answering.read.ContentUnit;
import io.taopu.assistant.answering.read.Reading;
import io.taopu.assistant.answering.read.Signals;
import io.taopu.assistant.knowledge.DocumentKind;
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
    private static final double WEAK = 0.3;
    private static final double COVERAGE = 0.5;
    private static final double RELEVANCE = 0.2;
    private static final double NEARNESS = 0.3;
    private static final double OWN = 0.7;

    private final Retrieval retrieval;
    private final Lexicon lexicon;
    private final PassageTexts texts = new PassageTexts();

    public PassageSearch(Retrieval retrieval, Lexicon lexicon) {
        this.retrieval = retrieval;
        this.lexicon = lexicon;
    }

    /**
     * Passages for one question in normal form, best support first.
     *
     * @param question the question to search for
     * @param own the words of it that the investor has just said; what is filled in from the history counts less
     * @param asks kinds of answer wanted
     */
    List<Passage> find(Reading reading, String question, String own, Set<String> asks, LiveVersions live) {
        Language textLanguage = reading.language().chinese() ? Language.ZH : Language.EN;
        Search search = textLanguage == Language.ZH
                ? new Search(reading, latinWordsInChinese(question), own, asks, live)
                : new Search(reading, question, own, asks, live);
        List<Passage> found = search(search, textLanguage);
        if (textLanguage == Language.EN && (found.isEmpty() || found.getFirst().support() < WEAK)) {
            String translated = inChinese(question);
            if (translated.contains(" ")) {
                List<Passage> chinese =
                        search(new Search(reading, translated, inChinese(own), asks, live), Language.ZH);
                boolean better = !chinese.isEmpty()
                        && (found.isEmpty()
                                || chinese.getFirst().support()
                                        > found.getFirst().support());
                return better ? chinese : found;
            }
        }
        return found;
    }

    private record Search(
            Reading reading, String question, String own, Set<String> asks, LiveVersions live, Set<Fact> facts) {

        Search(Reading reading, String question, String own, Set<String> asks, LiveVersions live) {
            this(reading, question, own, asks, live, Facts.in(question));
        }
    }

    private List<Passage> search(Search search, Language textLanguage) {
        Signals signals = new Signals(search.question(), lexicon);
        Set<VersionId> versions = search.live().all().stream()
                .filter(document -> document.language() == textLanguage && document.kind() != DocumentKind.PARCEL_SHEET)
                .filter(document -> quotable(document.standingOn(search.live().day()), search, document))
                .map(KnowledgeDocument::versionId)
                .collect(Collectors.toSet());
        RetrievalQuery query = new RetrievalQuery(
                search.question(), expansions(signals, textLanguage), textLanguage, versions, WANTED);
        List<ContentUnit> content = signals.content();
        List<ContentUnit> own =
                search.own().equals(search.question()) ? content : new Signals(search.own(), lexicon).content();
        return retrieval.search(query).stream()
                .map(ranked -> passage(ranked, search, content, own))
                .sorted(Comparator.comparingDouble(Passage::support).reversed())
                .toList();
    }

    private static boolean quotable(Standing standing, Search search, KnowledgeDocument document) {
        return switch (standing) {
            case IN_FORCE, COMING, EXPIRED, DRAFT -> true;
            case SUPERSEDED -> search.reading().history() || names(document, search);
        };
    }

    private Passage passage(RankedSegment ranked, Search search, List<ContentUnit> content, List<ContentUnit> own) {
        Standing standing = search.live().standing(ranked.segment().versionId()).orElse(Standing.IN_FORCE);
        String text = searchable(ranked);
        double covered = OWN * Coverage.of(own, text) + (1 - OWN) * Coverage.of(content, text);
        double support =
                COVERAGE * covered + RELEVANCE * Math.sqrt(ranked.scores().relevance()) + NEARNESS * nearness(ranked);
        if (names(ranked.document(), search)) {
            support += NAMED_DOCUMENT;
        } else if (standing != Standing.IN_FORCE && !search.reading().history()) {
            support -= PAST_UNASKED;
        }
        if (!ranked.document().notPublished()) {
            double missing = 1 - AnswerType.fit(search.asks(), text);
            support -= missing * (AnswerType.strict(search.asks()) ? WRONG_TYPE : WRONG_TYPE / 3);
        }
        Set<String> covers = own.stream()
                .filter(unit -> Coverage.of(List.of(unit), text) > 0.5)
                .map(ContentUnit::word)
                .collect(Collectors.toSet());
        boolean unpublished = ranked.document().notPublished()
                || Absence.decides(TextNormalizer.fold(ranked.segment().text()), own, search.asks());
        return new Passage(ranked, standing, Math.clamp(support, 0, 1), covers, unpublished);
    }

    /** Cosine on the scale on which the embedding model spreads: unrelated texts lie near 0.4, paraphrases above 0.75. */
    private static double nearness(RankedSegment ranked) {
        double cosine = Math.max(ranked.scores().cosine(), ranked.scores().sentenceCosine());
        return Math.clamp((cosine - 0.4) / 0.35, 0, 1);
    }

    /** Whether the question names the document by its number, in any of the ways numbers are typed. */
    private static boolean names(KnowledgeDocument document, Search search) {
        String number = document.documentNumber();
        if (number == null) {
            return false;
        }
        if (search.facts().stream().anyMatch(Facts.inStored(number)::contains)) {
            return true;
        }
        String digits = number.replaceAll("\\D+", " ").strip();
        String[] yearAndNumber = digits.split(" ");
        return yearAndNumber.length == 2
                && search.question().contains(yearAndNumber[0])
                && search.question().matches(".*(?<!\\d)" + yearAndNumber[1] + "\\s*号.*");
    }

    private List<String> expansions(Signals signals, Language textLanguage) {
        Set<String> words = new LinkedHashSet<>();
        signals.mentions().stream()
                .filter(m -> m.term().kind().equals("topic")
                        || Lexicon.PLOT_SUBJECTS.contains(m.term().kind()))
                .forEach(m -> (textLanguage == Language.EN
                                ? m.term().en()
                                : m.term().zh())
                        .stream()
                                .filter(word ->
                                        !word.contains("*") && !signals.text().contains(word))
                                .limit(3)
                                .forEach(words::add));
        return List.copyOf(words);
    }

    /** A Chinese question with the English terms in it put into Chinese, longest first. */
    private String latinWordsInChinese(String question) {
        StringBuilder text = new StringBuilder(question);
        lexicon.mentions(question, "topic").stream()
                .filter(m -> m.surface().chars().allMatch(c -> c < 128)
                        && !m.term().zh().isEmpty())
                .sorted(Comparator.comparingInt(Lexicon.Mention::start).reversed())
                .forEach(m -> text.replace(m.start(), m.end(), m.term().zh().getFirst()));
        return text.toString();
    }

    private String inChinese(String question) {
        return lexicon.mentions(question).stream()
                .filter(m -> m.term().kind().equals("topic")
                        || Lexicon.PLOT_SUBJECTS.contains(m.term().kind()))
                .filter(m -> !m.term().zh().isEmpty())
                .map(m -> m.term().zh().getFirst())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Everything a segment says: title, headings, text, in normal form. */
    String searchable(RankedSegment ranked) {
        return texts.of(ranked);
    }
}
