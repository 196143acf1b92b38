package io.taopu.assistant.retrieval.words;

import com.huaban.analysis.jieba.JiebaSegmenter;
import com.huaban.analysis.jieba.SegToken;
import io.taopu.assistant.language.TextNormalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Words, characters and pairs of characters of Chinese text in one list; Latin words and numbers whole. Words say what
 * is meant, characters and pairs forgive a cut in another place.
 */
final class ChineseWords {

    private final JiebaSegmenter jieba = new JiebaSegmenter();

    List<String> terms(String text) {
        String normal = TextNormalizer.fold(text);
        List<String> terms = new ArrayList<>(normal.length() * 3);
        charactersAndPairs(normal, terms);
        for (SegToken word : jieba.process(normal, JiebaSegmenter.SegMode.INDEX)) {
            if (word.word.length() > 1 && han(word.word.charAt(0))) {
                terms.add(word.word);
            }
        }
        return terms;
    }

    private static void charactersAndPairs(String text, List<String> terms) {
        int at = 0;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (han(character)) {
                terms.add(String.valueOf(character));
                if (at + 1 < text.length() && han(text.charAt(at + 1))) {
                    terms.add(text.substring(at, at + 2));
                }
                at++;
            } else if (Character.isLetterOrDigit(character)) {
                int end = at + 1;
                while (end < text.length() && continuesWord(text, end)) {
                    end++;
                }
                terms.add(text.substring(at, end));
                at = end;
            } else {
                at++;
            }
        }
    }

    private static boolean continuesWord(String text, int at) {
        char character = text.charAt(at);
        if (han(character)) {
            return false;
        }
        boolean decimalPoint = character == '.'
                && Character.isDigit(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
        return Character.isLetterOrDigit(character) || decimalPoint;
    }

    static boolean han(char character) {
        return character >= 0x3400 && character <= 0x9fff
                || character >= 0xf900 && character <= 0xfaff
                || Character.isSurrogate(character);
    }
}
