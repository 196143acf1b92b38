package io.taopu.assistant.retrieval.words;

import io.taopu.assistant.language.Language;
import java.util.List;

/** Cuts a text into the terms that are counted, the same for what is indexed and what is asked. Thread-safe. */
public interface WordAnalysis {

    /** Terms in the order of the text, with repetitions. */
    List<String> terms(String text, Language language);

    /** Name and edition; an index made with another one is made anew. */
    String name();
}
