package io.taopu.assistant.retrieval.rerank;

import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.words.WordAnalysis;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The pieces of a question that a text may share: characters and pairs of characters in Chinese, stems and pairs of
 * stems in English, each with its weight by rarity. The words that only ask are left out.
 */
final class QuestionUnits {

    private static final Pattern ASKING = Pattern.compile("请问|想问一下|为什么|什么样|是什么|什么|哪一个|哪一|哪些|哪里|哪儿|哪个|哪位|哪种|哪|"
            + "谁|多少|怎么样|怎么办|怎么|怎样|如何|为何|是否|有没有|能不能|可不可以|[吗呢吧啊么的了]|[\\p{P}\\s]+");

    private static final double SINGLE = 0.35;
    private static final double SYNONYM = 0.5;

    private final String[] units;
    private final double[] weights;
    private final double total;

    private QuestionUnits(Map<String, Double> own, Map<String, Double> synonyms) {
        Map<String, Double> all = new LinkedHashMap<>(own);
        synonyms.forEach((unit, weight) -> all.putIfAbsent(unit, SYNONYM * weight));
        this.units = all.keySet().toArray(String[]::new);
        this.weights = all.values().stream().mapToDouble(Double::doubleValue).toArray();
        this.total = own.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /**
     * @param frequencies in how many entries each term occurs
     * @param entries number of entries
     */
    static QuestionUnits of(
            String question,
            List<String> expansions,
            Language language,
            WordAnalysis words,
            Map<String, Integer> frequencies,
            int entries) {
        Rarity rarity = new Rarity(frequencies, entries);
        Map<String, Double> own = new LinkedHashMap<>();
        collect(MatchText.of(question, language, words), language, own, rarity);
        Map<String, Double> synonyms = new LinkedHashMap<>();
        for (String expansion : new LinkedHashSet<>(expansions)) {
            String form = MatchText.of(expansion, language, words);
            Map<String, Double> parts = new LinkedHashMap<>();
            collect(form, language, parts, rarity);
            if (!form.isBlank()) {
                synonyms.put(
                        form,
                        parts.values().stream().mapToDouble(Double::doubleValue).sum());
            }
        }
        return new QuestionUnits(own, synonyms);
    }

    /** Which units the text, in its match form, holds. */
    BitSet in(String text) {
        BitSet held = new BitSet(units.length);
        for (int i = 0; i < units.length; i++) {
            if (text.contains(units[i])) {
                held.set(i);
            }
        }
        return held;
    }

    /** Share of the question's weight that the units make up, 0 to 1; a synonym counts half of what it weighs. */
    double share(BitSet held) {
        double found = 0;
        for (int i = held.nextSetBit(0); i >= 0; i = held.nextSetBit(i + 1)) {
            found += weights[i];
        }
        return total == 0 ? 0 : Math.min(1, found / total);
    }

    private static void collect(String match, Language language, Map<String, Double> units, Rarity rarity) {
        if (!language.chinese()) {
            english(match, units, rarity);
            return;
        }
        for (String part : ASKING.split(match)) {
            chinese(part, units, rarity);
        }
    }

    private static void chinese(String text, Map<String, Double> units, Rarity rarity) {
        int at = 0;
        while (at < text.length()) {
            int end = at + 1;
            if (latin(text.charAt(at))) {
                while (end < text.length() && latin(text.charAt(end))) {
                    end++;
                }
                units.put(text.substring(at, end), rarity.of(text.substring(at, end)));
            } else if (Character.isLetter(text.charAt(at))) {
                String single = text.substring(at, end);
                units.put(single, SINGLE * rarity.of(single));
                if (end < text.length() && Character.isLetter(text.charAt(end)) && !latin(text.charAt(end))) {
                    String pair = text.substring(at, end + 1);
                    units.put(pair, rarity.of(pair));
                }
            }
            at = end;
        }
    }

    private static void english(String text, Map<String, Double> units, Rarity rarity) {
        String[] stems = text.strip().split(" +");
        for (int at = 0; at < stems.length; at++) {
            if (!stems[at].isEmpty()) {
                units.put(" " + stems[at] + " ", rarity.of(stems[at]));
            }
            if (at + 1 < stems.length) {
                units.put(
                        " " + stems[at] + " " + stems[at + 1] + " ",
                        SINGLE * (rarity.of(stems[at]) + rarity.of(stems[at + 1])) / 2);
            }
        }
    }

    private static boolean latin(char character) {
        return character < 0x2000 && Character.isLetterOrDigit(character);
    }

    /** Inverse document frequency; what occurs nowhere weighs like what occurs once. */
    private record Rarity(Map<String, Integer> frequencies, int entries) {
        double of(String term) {
            int frequency = Math.max(1, frequencies.getOrDefault(term, 1));
            return Math.log(1 + (entries - Math.min(frequency, entries) + 0.5) / (frequency + 0.5));
        }
    }
}
