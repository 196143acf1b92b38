package io.taopu.assistant;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.taopu.assistant.answering.Answer;
import io.taopu.assistant.answering.AnswerListener;
import io.taopu.assistant.answering.Answering;
import io.taopu.assistant.answering.Question;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Times every question, counts how it ended, and leaves one line about it in the log, without its words. */
final class MeteredAnswering implements Answering {

    private static final Logger LOG = LoggerFactory.getLogger(MeteredAnswering.class);
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
            long nanos = sample.stop(
                    timer(answer.outcome().wireName(), answer.language().tag()));
            LOG.info(
                    "event=question-answered outcome={} language={} citations={} millis={}",
                    answer.outcome().wireName(),
                    answer.language().tag(),
                    answer.citations().size(),
                    TimeUnit.NANOSECONDS.toMillis(nanos));
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
