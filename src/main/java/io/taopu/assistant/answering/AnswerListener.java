package io.taopu.assistant.answering;

/** Told each sentence of an answer as soon as it is proved, on the answering thread; must not block. */
@FunctionalInterface
public interface AnswerListener {

    AnswerListener SILENT = text -> {};

    /** The next piece of the answer's text; the pieces in order are a prefix of {@link Answer#text()}. */
    void delta(String text);
}
