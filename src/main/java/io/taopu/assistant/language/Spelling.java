package io.taopu.assistant.language;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.huaban.analysis.jieba.WordDictionary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Mends Chinese words typed with a wrong character of the same sound, as input methods produce them: a run of
 * characters that is no word of the language but sounds like a word of the lexicon becomes that word. Sounds are
 * compared without tone and without the distinctions many speakers do not make (z/zh, c/ch, s/sh, in/ing, en/eng).
 */
final class Spelling {

    private static final int LONGEST = 8;
    /** Natural logarithm of the share of a word in running text from which a single character is a usual word. */
    private static final double USUAL = -9;

    private static final Map<Pinyin, String> PLAIN = new ConcurrentHashMap<>();

    private final Map<String, String> bySound = new HashMap<>();
    private final Set<String> known;
    /** The characters of the words of each length; a run without one of them cannot become such a word. */
    private final Map<Integer, Set<Integer>> characters = new HashMap<>();

    Spelling(Set<String> words) {
        known = words.stream()
                .filter(Spelling::allHan)
                .filter(w -> w.length() >= 2 && w.length() <= LONGEST)
                .collect(Collectors.toSet());
        known.stream().sorted().forEach(word -> {
            bySound.putIfAbsent(sound(word), word);
            word.chars().forEach(c -> characters
                    .computeIfAbsent(word.length(), length -> new HashSet<>())
                    .add(c));
        });
    }

    String mend(String text) {
        String mended = text;
        for (int length : characters.keySet().stream()
                .sorted(java.util.Comparator.reverseOrder())
                .toList()) {
            Set<Integer> ofWords = characters.getOrDefault(length, Set.of());
            for (int i = 0; i + length <= mended.length(); i++) {
                String run = mended.substring(i, i + length);
                if (run.chars().anyMatch(ofWords::contains) && allHan(run) && !known.contains(run)) {
                    String word = bySound.get(sound(run));
                    if (word != null && shareACharacter(run, word) && noWordsInside(mended, i, length)) {
                        mended = mended.substring(0, i) + word + mended.substring(i + length);
                    }
                }
            }
        }
        return mended;
    }

    /** A run is left alone when it is a word itself, or when a known word straddles or fills part of what would change. */
    private boolean noWordsInside(String text, int start, int length) {
        String run = text.substring(start, start + length);
        if (WordDictionary.getInstance().containsWord(run)) {
            return false;
        }
        String word = Objects.requireNonNull(bySound.get(sound(run)));
        for (int i = 0; i < length; i++) {
            if (run.charAt(i) != word.charAt(i) && length == 2 && usualAlone(run.charAt(i))) {
                return false;
            }
            if (run.charAt(i) != word.charAt(i) && partOfAnotherWord(text, start + i, start, start + length)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the character is a common word by itself, so that two characters in a row are no misspelt word. */
    private static boolean usualAlone(char c) {
        return WordDictionary.getInstance().getFreq(String.valueOf(c)) > USUAL;
    }

    private boolean partOfAnotherWord(String text, int at, int start, int end) {
        for (int from = Math.max(0, at - 3); from <= at; from++) {
            for (int to = at + 1; to <= Math.min(text.length(), from + 4); to++) {
                boolean crosses = from < start || to > end;
                String word = text.substring(from, to);
                if (to - from >= 2
                        && crosses
                        && (known.contains(word) || WordDictionary.getInstance().containsWord(word))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean shareACharacter(String run, String word) {
        return run.chars().anyMatch(c -> word.indexOf(c) >= 0);
    }

    private static boolean allHan(String text) {
        return text.codePoints().allMatch(Script::han);
    }

    static String sound(String word) {
        List<Pinyin> pinyin = HanLP.convertToPinyinList(word);
        return pinyin.stream()
                .map(each -> PLAIN.computeIfAbsent(each, Spelling::plain))
                .collect(Collectors.joining(" "));
    }

    private static String plain(Pinyin pinyin) {
        return pinyin.getPinyinWithoutTone().replaceFirst("^([zcs])h", "$1").replaceFirst("(?<=[ie])ng$", "n");
    }
}
