package io.taopu.assistant.answering;

/** From question and history to a grounded answer; stores nothing. Thread-safe. */
public interface Answering {

    /**
     * Answers one question.
     *
     * @param question the question with its history
     * @param listener told proved sentences while the answer is being written
     * @return the answer; never null, never without a way to a human when it could not help
     */
    Answer answer(Question question, AnswerListener listener);
}
