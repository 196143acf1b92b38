package io.taopu.assistant;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.taopu.assistant.answering.Answer;
import io.taopu.assistant.answering.AnswerListener;
import io.taopu.assistant.answering.Answering;
import io.taopu.assistant.answering.Question;

/** Times every question and counts how it ended. */
final class MeteredAnswering implements Answering {

    private static final String NAME = "assistant.answering";

    private final Answering answering;
    private final MeterRegistry meters;

    MeteredAnswering(Answering answering, MeterRegistry meters) {
        this.answering = answering;
        this.meters = meters;
    }

    @Override
    public Answer answer(Question question, AnswerListener listener) {
        Timer.Sample sample = Timer.start(meters);
        try {
            Answer answer = answering.answer(question, listener);
            sample.stop(timer(answer.outcome().wireName(), answer.language().tag()));
            return answer;
        } catch (RuntimeException failed) {
            sample.stop(timer("failed", "none"));
            throw failed;
        }
    }

    private Timer timer(String outcome, String language) {
        return Timer.builder(NAME)
                .description("Time from question to answer")
                .tag("outcome", outcome)
                .tag("language", language)
                .publishPercentileHistogram()
                .register(meters);
    }
}
