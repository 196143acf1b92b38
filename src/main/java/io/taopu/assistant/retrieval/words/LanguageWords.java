package io.taopu.assistant.retrieval.words;

import io.taopu.assistant.language.Language;
import java.util.List;
import java.util.function.Function;

/** Chinese and English analysis behind one face. */
public final class LanguageWords implements WordAnalysis {

    private final ChineseWords chinese = new ChineseWords();
    private final Function<String, List<String>> english;

    /** @param english stems of an English text */
    public LanguageWords(Function<String, List<String>> english) {
        this.english = english;
    }

    @Override
    public List<String> terms(String text, Language language) {
        return language.chinese() ? chinese.terms(text) : english.apply(text);
    }

    @Override
    public String name() {
        return "jieba+1+2/english-1";
    }
}
