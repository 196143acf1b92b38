package io.taopu.assistant.answering.read;

import io.taopu.assistant.language.Lexicon;
import java.util.List;
import java.util.Set;

/**
 * One thing a question is about.
 *
 * @param word the word as it stands in the question
 * @param synonyms other words for it; empty for a word that the lexicon does not know
 * @param weight how much it tells: subjects of the lexicon most, places that every text names least
 */
public record ContentUnit(String word, List<String> synonyms, double weight) {

    private static final Set<String> EVERYWHERE =
            Set.of("taopu", "putuo", "area-size", "condition", "subsidy", "plot", "parcel");
    private static final double SUBJECT = 2;
    private static final double EVERYWHERE_WEIGHT = 0.4;
    private static final Set<String> COMMON =
            Set.of("上海", "本市", "企业", "公司", "项目", "园区", "政府", "政策", "shanghai", "company", "project", "policy");

    public ContentUnit {
        synonyms = List.copyOf(synonyms);
    }

    static ContentUnit of(Lexicon.Mention mention) {
        double weight = EVERYWHERE.contains(mention.term().id()) ? EVERYWHERE_WEIGHT : SUBJECT;
        return new ContentUnit(
                mention.surface(),
                mention.term().words().stream()
                        .filter(w -> !w.contains("*") && !w.equals(mention.surface()))
                        .toList(),
                weight);
    }

    static ContentUnit of(String word) {
        boolean han = Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN;
        double weight = COMMON.contains(word) ? EVERYWHERE_WEIGHT : han ? Math.min(word.length(), 4) / 2.5 : 0.9;
        return new ContentUnit(word, List.of(), weight);
    }

    /** Whether nearly every text holds it. */
    public boolean everywhere() {
        return weight <= EVERYWHERE_WEIGHT;
    }

    /** Whether the lexicon knows it as a subject and not as a word found everywhere. */
    public boolean subject() {
        return weight >= SUBJECT;
    }
}
