package io.taopu.assistant.language;

import com.huaban.analysis.jieba.JiebaSegmenter;
import com.huaban.analysis.jieba.JiebaSegmenter.SegMode;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text in normal form into words: Chinese with jieba's dictionary, Latin at non-letters. */
public final class Words {

    private static final JiebaSegmenter SEGMENTER = new JiebaSegmenter();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}%㎡+.·-]*[\\p{L}\\p{N}%㎡][\\p{L}\\p{N}%㎡+.·-]*");

    private Words() {}

    /** A word and where it stands in the text. */
    public record Span(String word, int start, int end) {}

    /** The words with their places, in order, punctuation left out. */
    public static List<Span> spans(String text) {
        return SEGMENTER.process(text, SegMode.SEARCH).stream()
                .filter(token -> WORD.matcher(token.word).matches())
                .map(token -> new Span(token.word, token.startOffset, token.endOffset))
                .toList();
    }

    /** The words in order, punctuation left out. */
    public static List<String> of(String text) {
        return spans(text).stream().map(Span::word).toList();
    }
}
