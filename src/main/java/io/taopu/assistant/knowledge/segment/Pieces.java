package io.taopu.assistant.knowledge.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts running text at sentence ends into pieces of at most a given length, as even as the sentences allow. */
final class Pieces {

    private static final Pattern END =
            Pattern.compile("(?<=[。！？!?；][”」』）)\"]?)(?![”」』）)\"])|(?<=[a-z\\d)][.;] )(?=[A-Z\"“(])|(?<=\\n)");
    private static final Pattern COMMA = Pattern.compile("(?<=[，、,：]) ?");

    private Pieces() {}

    static List<String> of(String text, int longest) {
        if (text.length() <= longest) {
            return List.of(text);
        }
        int wanted = (text.length() + longest - 1) / longest;
        int target = Math.min(longest, text.length() / wanted + longest / 6);
        return pack(sentences(text, longest), target, longest);
    }

    private static List<String> sentences(String text, int longest) {
        var sentences = new ArrayList<String>();
        for (String sentence : END.split(text)) {
            if (sentence.length() <= longest) {
                sentences.add(sentence);
            } else {
                sentences.addAll(pack(hard(List.of(COMMA.split(sentence)), longest), longest, longest));
            }
        }
        return sentences;
    }

    /** Text without any mark to cut at is cut at the limit. */
    private static List<String> hard(List<String> parts, int longest) {
        var cut = new ArrayList<String>();
        for (String part : parts) {
            int from = 0;
            while (part.length() - from > longest) {
                int space = part.lastIndexOf(' ', from + longest);
                int to = space > from
                        ? space + 1
                        : from + longest - (Character.isLowSurrogate(part.charAt(from + longest)) ? 1 : 0);
                cut.add(part.substring(from, to));
                from = to;
            }
            cut.add(part.substring(from));
        }
        return cut;
    }

    private static List<String> pack(List<String> parts, int target, int longest) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        for (String part : parts) {
            boolean full =
                    piece.length() >= target || piece.length() + part.strip().length() > longest;
            if (!piece.isEmpty() && full) {
                pieces.add(piece.toString().strip());
                piece.setLength(0);
            }
            piece.append(part);
        }
        pieces.add(piece.toString().strip());
        return pieces.stream().filter(text -> !text.isEmpty()).toList();
    }
}
