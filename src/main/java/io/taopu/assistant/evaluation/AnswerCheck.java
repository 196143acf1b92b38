package io.taopu.assistant.evaluation;

import java.util.List;

/** One thing that must be true of an answer. */
@FunctionalInterface
public interface AnswerCheck {

    /** What is wrong with the reply to the question's last turn, in words for a person; empty when nothing is. */
    List<String> failures(GoldenQuestion question, Reply reply);
}
