package io.taopu.assistant.answering;

import java.util.function.Supplier;

/** Told how long each step of an answer has taken. Must not throw. */
@FunctionalInterface
public interface AnswerSteps {

    /** For whoever does not want to know. */
    AnswerSteps UNTIMED = (step, nanos) -> {};

    /** The steps, in order; a step may be taken several times in one answer. */
    enum Step {
        /** From words to what is asked. */
        UNDERSTAND,
        /** Passages and plots that bear on it. */
        RETRIEVE,
        /** The reply's sentences. */
        COMPOSE,
        /** Proof of each sentence, and whether what is cited may still be quoted. */
        GROUND
    }

    /** The step has taken so long. */
    void took(Step step, long nanos);

    /** Does the work and tells how long it has taken, also when it fails. */
    default <T> T timed(Step step, Supplier<T> work) {
        long started = System.nanoTime();
        try {
            return work.get();
        } finally {
            took(step, System.nanoTime() - started);
        }
    }
}
