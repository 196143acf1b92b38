package io.taopu.assistant.retrieval.rerank;

import io.taopu.assistant.language.Language;
import io.taopu.assistant.language.TextNormalizer;
import io.taopu.assistant.retrieval.words.WordAnalysis;

/** The form in which question and text are laid beside each other: folded Chinese, or English stems with spaces. */
final class MatchText {

    private MatchText() {}

    static String of(String text, Language language, WordAnalysis words) {
        return language.chinese()
                ? TextNormalizer.fold(text)
                : " " + String.join(" ", words.terms(text, language)) + " ";
    }
}
