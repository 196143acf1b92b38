package io.taopu.assistant.answering;

import io.taopu.assistant.answering.AnswerSteps.Step;
import io.taopu.assistant.answering.Drafting.Drafted;
import io.taopu.assistant.answering.compose.Draft;
import io.taopu.assistant.answering.compose.Phrases;
import io.taopu.assistant.answering.compose.Sentence;
import io.taopu.assistant.answering.compose.Source;
import io.taopu.assistant.answering.evidence.Evidence;
import io.taopu.assistant.answering.evidence.EvidenceSearch;
import io.taopu.assistant.answering.evidence.EvidenceSet;
import io.taopu.assistant.answering.read.Reading;
import io.taopu.assistant.answering.read.SeparateQuestions;
import io.taopu.assistant.knowledge.Library;
import io.taopu.assistant.knowledge.LiveVersions;
import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelFocus;
import java.time.Duration;
import java.util.List;

/** The straight line of one question: read, find, draft, judge. No step calls an earlier one. */
final class AnswerPipeline implements Answering {

    private static final int SUGGESTIONS = 3;

    private final Library library;
    private final SeparateQuestions questions;
    private final EvidenceSearch evidenceSearch;
    private final Drafting drafting;
    private final Verdict verdict;
    private final String composer;
    private final AnswerSteps steps;

    AnswerPipeline(
            Library library,
            SeparateQuestions questions,
            EvidenceSearch evidenceSearch,
            Drafting drafting,
            Verdict verdict,
            String composer,
            AnswerSteps steps) {
        this.library = library;
        this.questions = questions;
        this.evidenceSearch = evidenceSearch;
        this.drafting = drafting;
        this.verdict = verdict;
        this.composer = composer;
        this.steps = steps;
    }

    /** A drafted reply with the evidence it was drawn from, a set for each question of the message. */
    private record Attempt(List<EvidenceSet> evidence, Drafted drafted) {}

    @Override
    public Answer answer(Question question, AnswerListener listener) {
        long started = System.nanoTime();
        List<Reading> readings = steps.timed(Step.UNDERSTAND, () -> questions.read(question));
        Reading reading = readings.getFirst();
        Attempt attempt = attempt(question, readings);
        Draft first = attempt.drafted().draft();
        if (!steps.timed(Step.GROUND, () -> verdict.stillLive(first, question))) {
            attempt = attempt(question, readings);
        }
        Drafted reply = verdict.reach(attempt.drafted(), question, reading);
        Draft draft = reply.draft();
        String text = tell(draft.sentences(), listener);
        return new Answer(
                reading.language(),
                question.askedOn(),
                reply.outcome(),
                text,
                draft.sources().stream().map(Source::citation).toList(),
                draft.cards(),
                draft.suggestions().stream().limit(SUGGESTIONS).toList(),
                focus(attempt.evidence()),
                Phrases.say(reading.language(), "label"),
                new Answer.Engine(
                        composer,
                        null,
                        null,
                        Duration.ofNanos(System.nanoTime() - started).toMillis()));
    }

    private Attempt attempt(Question question, List<Reading> readings) {
        LiveVersions live = library.liveOn(question.askedOn());
        List<EvidenceSet> evidence = readings.stream()
                .map(reading -> steps.timed(Step.RETRIEVE, () -> evidenceSearch.find(reading, question, live)))
                .toList();
        return new Attempt(evidence, drafting.draft(evidence, live));
    }

    /** The plots shown now, or those shown before when this answer showed none. */
    private static Focus focus(List<EvidenceSet> evidence) {
        ParcelFocus parcels = evidence.getFirst().reading().parcels();
        for (EvidenceSet set : evidence) {
            Evidence.Register register = set.register();
            if (register != null) {
                parcels = parcels.shown(
                        register.result().rows().stream().map(Parcel::code).toList(),
                        register.result().query());
            }
        }
        return new Focus(parcels, evidence.getLast().reading().standalone());
    }

    private static String tell(List<Sentence> sentences, AnswerListener listener) {
        StringBuilder text = new StringBuilder();
        for (Sentence sentence : sentences) {
            String piece = (text.isEmpty() ? "" : "\n\n") + sentence.marked();
            text.append(piece);
            listener.delta(piece);
        }
        return text.toString();
    }
}
