package io.taopu.assistant.answering;

import io.taopu.assistant.answering.AnswerSteps.Step;
import io.taopu.assistant.answering.compose.Composer;
import io.taopu.assistant.answering.compose.Draft;
import io.taopu.assistant.answering.compose.FixedReplies;
import io.taopu.assistant.answering.evidence.Evidence;
import io.taopu.assistant.answering.evidence.EvidenceSet;
import io.taopu.assistant.answering.evidence.EvidenceSet.Sufficiency;
import io.taopu.assistant.answering.ground.GroundingGate;
import io.taopu.assistant.answering.read.Intent;
import io.taopu.assistant.answering.read.Reading;
import io.taopu.assistant.knowledge.LiveVersions;
import io.taopu.assistant.parcel.ParcelQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Third step: words the reply its evidence allows and lets only proved sentences pass. */
final class Drafting {

    /** Support from which the best passage shows that the question is about our subjects at all. */
    private static final double RELATED = 0.25;

    private final Composer composer;
    private final FixedReplies fixed;
    private final AnswerSteps steps;

    Drafting(Composer composer, FixedReplies fixed, AnswerSteps steps) {
        this.steps = steps;
        this.composer = composer;
        this.fixed = fixed;
    }

    /** A reply with the ending it stands for. */
    record Drafted(Draft draft, Outcome outcome) {}

    /**
     * One reply to all questions of a message. It counts as answered as soon as one of them is; what could not be
     * answered says which question it belongs to.
     */
    Drafted draft(List<EvidenceSet> evidence, LiveVersions live) {
        if (evidence.size() == 1) {
            return draft(evidence.getFirst(), live);
        }
        List<Drafted> each = evidence.stream().map(set -> draft(set, live)).toList();
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < each.size(); i++) {
            Drafted one = each.get(i);
            boolean answered = one.outcome() instanceof Outcome.Answered;
            drafts.add(answered ? one.draft() : fixed.about(evidence.get(i).reading(), one.draft()));
        }
        Outcome outcome = each.stream()
                .map(Drafted::outcome)
                .filter(Outcome.Answered.class::isInstance)
                .findFirst()
                .orElse(each.getFirst().outcome());
        return new Drafted(Draft.joined(drafts), outcome);
    }

    private Drafted draft(EvidenceSet evidence, LiveVersions live) {
        Reading reading = evidence.reading();
        return switch (reading.intent()) {
            case Intent.Chitchat chat ->
                new Drafted(fixed.chat(chat.kind(), reading.language()), new Outcome.SmallTalk());
            case Intent.Decline decline -> refused(decline.reason(), evidence);
            case Intent.Escalate escalate ->
                new Drafted(
                        fixed.escalate(escalate.matter(), reading),
                        new Outcome.Escalated(
                                escalate.reason(), reading.question().original()));
            case Intent.Ambiguous ambiguous -> clarified(ambiguous.subject(), reading);
            case Intent.Parcels p -> fromEvidence(evidence, live);
            case Intent.Guidance g -> fromEvidence(evidence, live);
            case Intent.Both b -> fromEvidence(evidence, live);
        };
    }

    private Drafted clarified(Intent.Subject subject, Reading reading) {
        Draft draft = fixed.clarify(subject, reading.language());
        return new Drafted(draft, new Outcome.Clarify(draft.suggestions()));
    }

    private Drafted fromEvidence(EvidenceSet evidence, LiveVersions live) {
        Reading reading = evidence.reading();
        if (evidence.sufficiency() == Sufficiency.ELSEWHERE) {
            return new Drafted(
                    fixed.elsewhere(reading, reading.place()), new Outcome.Refused(RefusalReason.OUT_OF_SCOPE));
        }
        Draft composed = steps.timed(Step.COMPOSE, () -> composer.compose(evidence, live));
        Draft draft = steps.timed(Step.GROUND, () -> GroundingGate.pass(composed, wordsOf(evidence)));
        if (evidence.sufficiency() == Sufficiency.VALUE_UNKNOWN) {
            return valueUnknown(evidence, draft, reading);
        }
        if (!draft.isEmpty()
                && !(evidence.sufficiency() == Sufficiency.NOT_PUBLISHED
                        && draft.cards().isEmpty())) {
            return new Drafted(draft, new Outcome.Answered());
        }
        Intent.Subject wish = reading.wish();
        if (evidence.sufficiency() == Sufficiency.NONE
                && wish != null
                && reading.asks().isEmpty()) {
            return clarified(wish, reading);
        }
        return refused(
                evidence.sufficiency() == Sufficiency.NOT_PUBLISHED
                        ? RefusalReason.NOT_PUBLISHED
                        : nothingFound(evidence),
                evidence);
    }

    /** What the investor has said: the question, and the conditions that stand from earlier ones. */
    private static String wordsOf(EvidenceSet evidence) {
        Evidence.Register register = evidence.register();
        String conditions = register == null
                ? ""
                : register.result().query().conditions().stream()
                        .map(ParcelQuery.Condition::asked)
                        .collect(Collectors.joining(" "));
        return evidence.reading().question().original() + " " + conditions;
    }

    private Drafted valueUnknown(EvidenceSet evidence, Draft draft, Reading reading) {
        Evidence.Register register = evidence.register();
        return register == null
                ? refused(RefusalReason.NOT_IN_SOURCES, evidence)
                : new Drafted(
                        fixed.valueUnknown(draft, register, reading), new Outcome.Refused(RefusalReason.VALUE_UNKNOWN));
    }

    /** Nothing was found: about another subject altogether, or about ours but not in the sources. */
    private static RefusalReason nothingFound(EvidenceSet evidence) {
        double nearest = evidence.passages().isEmpty()
                ? 0
                : evidence.passages().getFirst().support();
        return evidence.reading().foreign() && nearest < RELATED
                ? RefusalReason.OUT_OF_SCOPE
                : RefusalReason.NOT_IN_SOURCES;
    }

    private Drafted refused(RefusalReason reason, EvidenceSet evidence) {
        return new Drafted(fixed.refuse(reason, evidence), new Outcome.Refused(reason));
    }
}
