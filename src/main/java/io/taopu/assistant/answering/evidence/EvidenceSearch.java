package io.taopu.assistant.answering.evidence;

import io.taopu.assistant.answering.Question;
import io.taopu.assistant.answering.evidence.Evidence.Passage;
import io.taopu.assistant.answering.evidence.EvidenceSet.Sufficiency;
import io.taopu.assistant.answering.read.ContentUnit;
import io.taopu.assistant.answering.read.Intent;
import io.taopu.assistant.answering.read.Reading;
import io.taopu.assistant.answering.read.Signals;
import io.taopu.assistant.knowledge.LiveVersions;
import io.taopu.assistant.language.Lexicon;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelQuery;
import io.taopu.assistant.parcel.ParcelResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Second step: gathers everything an answer may rely on and decides whether it is enough. */
public final class EvidenceSearch {

    /** Support from which a passage answers a question (found on the development questions, see the ADR on confidence). */
    private static final double ENOUGH = 0.44;
    /** Support from which a statement that something is unpublished counts. */
    private static final double GAP_ENOUGH = 0.4;
    /** How much weaker a statement that something is unpublished may be and still decide when a figure is asked for. */
    private static final double FIGURE_LEAD = 0.1;
    /** How much stronger it must be to decide when no figure is asked for. */
    private static final double GAP_LEAD = 0.06;

    /** How much weaker a passage may be that answers what the best one leaves open. */
    private static final double SUPPLEMENT = 0.3;

    /** Length from which a message is a story with a question at its end. */
    private static final int STORY = 80;

    private static final double UNSTRUCTURED_LEAD = 0.15;

    private final PassageSearch passages;
    private final RegisterSearch register;
    private final Lexicon lexicon;

    public EvidenceSearch(PassageSearch passages, RegisterSearch register, Lexicon lexicon) {
        this.passages = passages;
        this.register = register;
        this.lexicon = lexicon;
    }

    /** Gathers the evidence for a reading on the day of the question. */
    public EvidenceSet find(Reading reading, Question question, LiveVersions live) {
        return switch (reading.intent()) {
            case Intent.Parcels parcels ->
                exact(
                        reading,
                        live,
                        register.find(parcels.reading().query(), question.askedOn()),
                        parcels.reading().certainty());
            case Intent.Guidance guidance -> guidance(reading, live, null, 0);
            case Intent.Both both ->
                guidance(
                        reading,
                        live,
                        register.find(both.reading().query(), question.askedOn()),
                        both.reading().certainty());
            case Intent.Escalate e -> none(reading);
            case Intent.Ambiguous a -> none(reading);
            case Intent.Chitchat c -> none(reading);
            case Intent.Decline d -> none(reading);
        };
    }

    /** The register alone, unless a plot is named by another number than the register's codes: the documents may speak of it. */
    private EvidenceSet exact(Reading reading, LiveVersions live, Evidence.Register found, double certainty) {
        boolean ours = found.result().missingCodes().stream()
                .allMatch(
                        code -> reading.question().text().contains(code.value().toLowerCase(Locale.ROOT)));
        return ours ? registerOnly(reading, found) : guidance(reading, live, found, certainty);
    }

    private static EvidenceSet none(Reading reading) {
        return new EvidenceSet(reading, List.of(), null, null, Sufficiency.NONE, List.of());
    }

    private static EvidenceSet registerOnly(Reading reading, Evidence.Register found) {
        boolean unknown = valueUnknown(found.result()) || reading.asksBeyondRegister();
        Sufficiency sufficiency = unknown ? Sufficiency.VALUE_UNKNOWN : Sufficiency.REGISTER;
        return new EvidenceSet(reading, List.of(), found, null, sufficiency, List.of());
    }

    private EvidenceSet guidance(
            Reading reading, LiveVersions live, Evidence.@Nullable Register found, double certainty) {
        String question = reading.question().text();
        List<Passage> all = passages.find(reading, reading.standalone(), question, reading.asks(), live);
        if (reading.followUp()) {
            List<Passage> alone = passages.find(reading, question, question, reading.asks(), live);
            boolean changed = changesSubject(reading)
                    && !alone.isEmpty()
                    && alone.getFirst().support() >= ENOUGH;
            all = changed ? alone : better(alone, all);
        } else if (!reading.context().isEmpty()
                && (all.isEmpty() || all.getFirst().support() < ENOUGH)) {
            all = better(
                    all, passages.find(reading, reading.context() + " " + question, question, reading.asks(), live));
        }
        all = better(lastQuestion(reading, live), all);
        List<Passage> answers = all.stream().filter(p -> !p.unpublished()).toList();
        Passage gap = all.stream().filter(Passage::unpublished).findFirst().orElse(null);
        Sufficiency sufficiency = sufficiency(reading, answers, gap);
        if (found != null
                && !found.result().rows().isEmpty()
                && preferRegister(
                        sufficiency, answers, certainty, found.result().query())) {
            return registerOnly(reading, found);
        }
        return new EvidenceSet(reading, answers, found, gap, sufficiency, parts(reading, answers, live));
    }

    /** Whether a short follow-up names a subject that the talk was not about ("学校呢"). */
    private boolean changesSubject(Reading reading) {
        List<ContentUnit> own = new Signals(reading.question(), lexicon).content();
        return reading.asks().isEmpty()
                && !own.isEmpty()
                && own.stream().allMatch(ContentUnit::subject)
                && Coverage.of(own, reading.context()) == 0;
    }

    /** Passages for the last question of a long message, which may have told a story first. */
    private List<Passage> lastQuestion(Reading reading, LiveVersions live) {
        boolean story =
                reading.question().text().length() > STORY && reading.parts().size() > 1;
        if (!story) {
            return List.of();
        }
        String last = reading.parts().getLast();
        return passages.find(reading, last, last, new Signals(last, lexicon).idsOf("asks"), live);
    }

    /** Whichever reading of a possible follow-up finds the stronger support; the full reading where they are close. */
    private static List<Passage> better(List<Passage> alone, List<Passage> withContext) {
        double own = alone.isEmpty() ? 0 : alone.getFirst().support();
        double full = withContext.isEmpty() ? 0 : withContext.getFirst().support();
        return own > full + 0.15 ? alone : withContext;
    }

    /** The surer of the two; a query that restricts, ranks and computes nothing must be clearly surer. */
    private static boolean preferRegister(
            Sufficiency sufficiency, List<Passage> answers, double certainty, ParcelQuery query) {
        double support = answers.isEmpty() ? 0 : answers.getFirst().support();
        double lead = query.structured() ? 0 : UNSTRUCTURED_LEAD;
        return sufficiency != Sufficiency.PASSAGES ? certainty >= 0.5 : certainty > support + lead;
    }

    private Sufficiency sufficiency(Reading reading, List<Passage> answers, @Nullable Passage gap) {
        double best = answers.isEmpty() ? 0 : answers.getFirst().support();
        double gapSupport = gap == null ? 0 : gap.support();
        if (elsewhere(reading, answers)) {
            return Sufficiency.ELSEWHERE;
        }
        if (gapSupport >= GAP_ENOUGH && gapDecides(reading, answers, best, gapSupport)) {
            return Sufficiency.NOT_PUBLISHED;
        }
        return best >= ENOUGH ? Sufficiency.PASSAGES : Sufficiency.NONE;
    }

    /**
     * Whether the statement that something is unpublished is the better reply: nothing else is good enough, it is
     * clearly nearer, a figure is asked for that it is about, or the best passage has been given already.
     */
    private static boolean gapDecides(Reading reading, List<Passage> answers, double best, double gapSupport) {
        if (best < ENOUGH || gapSupport > best + GAP_LEAD) {
            return true;
        }
        boolean figureWanted = AnswerType.strict(reading.asks()) && !reading.history();
        boolean wantsMore =
                reading.alreadyAnswered(answers.getFirst().ranked().segment().text());
        return (figureWanted || wantsMore) && gapSupport >= best - FIGURE_LEAD;
    }

    /** A place this office does not speak for, of which the best passages say nothing. */
    private boolean elsewhere(Reading reading, List<Passage> answers) {
        Signals signals = new Signals(reading.question(), lexicon);
        boolean ours = signals.hasAny("topic.taopu", "topic.putuo");
        return signals.mentions().stream()
                .filter(m -> m.term().kind().equals("elsewhere")
                        && !(ours && m.term().id().equals("districts")))
                .anyMatch(m -> answers.stream().limit(2).noneMatch(p -> passages.searchable(p.ranked())
                        .contains(m.surface())));
    }

    private List<EvidenceSet.Part> parts(Reading reading, List<Passage> answers, LiveVersions live) {
        if (answers.isEmpty()) {
            return List.of();
        }
        if (reading.parts().size() < 2) {
            return supplement(reading, answers)
                    .map(more -> List.of(
                            new EvidenceSet.Part(reading.question().text(), answers),
                            new EvidenceSet.Part(reading.question().text(), List.of(more))))
                    .orElse(List.of());
        }
        List<EvidenceSet.Part> parts = new ArrayList<>();
        for (String part : reading.parts()) {
            Signals signals = new Signals(part, lexicon);
            if (signals.content().isEmpty() && signals.idsOf("asks").isEmpty()) {
                continue;
            }
            boolean ownSubject = signals.content().stream().anyMatch(ContentUnit::subject);
            String question = ownSubject ? part : reading.standalone();
            Set<String> asks = signals.idsOf("asks").isEmpty() && !ownSubject ? reading.asks() : signals.idsOf("asks");
            List<Passage> own = passages.find(reading, question, part, asks, live).stream()
                    .filter(p -> !p.unpublished())
                    .filter(p -> p.support() >= ENOUGH)
                    .toList();
            parts.add(new EvidenceSet.Part(part, own));
        }
        return parts.size() < 2 ? List.of() : parts;
    }

    /** What the best passage leaves open of a question that asks two things at once: the best that holds it. */
    private Optional<Passage> supplement(Reading reading, List<Passage> answers) {
        Passage lead = answers.getFirst();
        String text = passages.searchable(lead.ranked());
        Set<String> kinds = AnswerType.missing(reading.asks(), text);
        Set<String> subjects = new Signals(reading.question(), lexicon)
                .content().stream()
                        .filter(ContentUnit::subject)
                        .map(ContentUnit::word)
                        .filter(word -> !lead.covers().contains(word))
                        .collect(Collectors.toSet());
        double least = Math.max(ENOUGH, lead.support() - SUPPLEMENT);
        return answers.stream()
                .skip(1)
                .filter(passage -> passage.support() >= least)
                .filter(passage -> passage.covers().stream().anyMatch(subjects::contains)
                        || kinds.stream().anyMatch(kind -> AnswerType.missing(
                                        Set.of(kind), passages.searchable(passage.ranked()))
                                .isEmpty()))
                .findFirst();
    }

    /** The field asked for, or the one to rank by, is unknown in every plot. */
    private static boolean valueUnknown(ParcelResult result) {
        ParcelQuery.Order order = result.query().order();
        if (result.rows().isEmpty()) {
            return order != null
                    && !result.unknown().isEmpty()
                    && result.unknown().stream().allMatch(row -> order.field().text(row) == null);
        }
        boolean ranksUnknown = order != null
                && result.rows().stream().allMatch(row -> order.field().text(row) == null);
        List<ParcelField> wanted = result.query().fields();
        return ranksUnknown
                || !wanted.isEmpty()
                        && wanted.stream()
                                .allMatch(field -> result.rows().stream().allMatch(row -> field.text(row) == null));
    }
}
