package io.taopu.assistant.language;

import com.huaban.analysis.jieba.JiebaSegmenter;
import com.huaban.analysis.jieba.JiebaSegmenter.SegMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text in normal form into words: Chinese with jieba's dictionary, Latin at non-letters. */
public final class Words {

    private static final JiebaSegmenter SEGMENTER = new JiebaSegmenter();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}%㎡+.·-]*[\\p{L}\\p{N}%㎡][\\p{L}\\p{N}%㎡+.·-]*");

    private Words() {}

    /** The words in order, punctuation left out. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        SEGMENTER.process(text, SegMode.SEARCH).forEach(token -> {
            if (WORD.matcher(token.word).matches()) {
                words.add(token.word);
            }
        });
        return words;
    }
}
