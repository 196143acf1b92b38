package io.taopu.assistant.retrieval.rerank;

import io.taopu.assistant.language.Language;
import io.taopu.assistant.retrieval.words.WordAnalysis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final String text;
    private final Map<String, Double> own;
    private final Map<String, Double> alike;
    private final double total;

    private QuestionUnits(String text, Map<String, Double> own, Map<String, Double> alike) {
        this.text = text;
        this.own = own;
        this.alike = alike;
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
        Map<String, Double> own = new HashMap<>();
        String match = MatchText.of(question, language, words);
        if (language.chinese()) {
            for (String part : ASKING.split(match)) {
                chinese(part, own, rarity);
            }
        } else {
            english(match, own, rarity);
        }
        Map<String, Double> alike = new HashMap<>();
        for (String expansion : new LinkedHashSet<>(expansions)) {
            String form = MatchText.of(expansion, language, words);
            Map<String, Double> units = new HashMap<>();
            if (language.chinese()) {
                chinese(form, units, rarity);
            } else {
                english(form, units, rarity);
            }
            alike.put(form, units.values().stream().mapToDouble(Double::doubleValue).sum());
        }
        return new QuestionUnits(match, own, alike);
    }

    /** The question in the form in which it is compared. */
    String text() {
        return text;
    }

    /** Share of the question's weight that the text holds, 0 to 1; a synonym found counts half of what it weighs. */
    double coverage(String text) {
        return coverage(Set.of(text));
    }

    /** The same over several texts together. */
    double coverage(Iterable<String> texts) {
        if (total == 0) {
            return 0;
        }
        double found = 0;
        for (Map.Entry<String, Double> unit : own.entrySet()) {
            found += holds(texts, unit.getKey()) ? unit.getValue() : 0;
        }
        for (Map.Entry<String, Double> synonym : alike.entrySet()) {
            found += holds(texts, synonym.getKey()) ? SYNONYM * synonym.getValue() : 0;
        }
        return Math.min(1, found / total);
    }

    private static boolean holds(Iterable<String> texts, String unit) {
        for (String text : texts) {
            if (text.contains(unit)) {
                return true;
            }
        }
        return false;
    }

    private static void chinese(String text, Map<String, Double> units, Rarity rarity) {
        for (int at = 0; at < text.length(); at++) {
            if (latin(text.charAt(at))) {
                int end = at;
                while (end < text.length() && latin(text.charAt(end))) {
                    end++;
                }
                units.put(text.substring(at, end), rarity.of(text.substring(at, end)));
                at = end - 1;
            } else if (Character.isLetter(text.charAt(at))) {
                String single = text.substring(at, at + 1);
                units.put(single, SINGLE * rarity.of(single));
                if (at + 1 < text.length() && Character.isLetter(text.charAt(at + 1)) && !latin(text.charAt(at + 1))) {
                    String pair = text.substring(at, at + 2);
                    units.put(pair, rarity.of(pair));
                }
            }
        }
    }

    private static void english(String text, Map<String, Double> units, Rarity rarity) {
        List<String> stems = new ArrayList<>(List.of(text.strip().split(" ")));
        stems.remove("");
        for (int at = 0; at < stems.size(); at++) {
            units.put(" " + stems.get(at) + " ", rarity.of(stems.get(at)));
            if (at + 1 < stems.size()) {
                units.put(
                        " " + stems.get(at) + " " + stems.get(at + 1) + " ",
                        SINGLE * (rarity.of(stems.get(at)) + rarity.of(stems.get(at + 1))) / 2);
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
