package io.taopu.assistant.answering.compose;

import io.taopu.assistant.answering.evidence.Evidence.Passage;
import io.taopu.assistant.knowledge.DocumentKind;
import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Standing;
import io.taopu.assistant.language.Fact;
import io.taopu.assistant.language.Facts;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.language.TextNormalizer;
import io.taopu.assistant.language.Unit;
import io.taopu.assistant.language.Words;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds two policies in force that say the same thing with different figures: nearly the same words, the same kinds of
 * amounts, and not one amount of a kind in common. Both are then shown, with issuer and date.
 */
final class Conflicts {

    /** Share of the words, figures left out, that two statements of the same rule have in common. */
    private static final double SAME_RULE = 0.6;

    private Conflicts() {}

    /** The first passage that contradicts the lead; empty when none does. */
    static Optional<Passage> with(Passage lead, List<Passage> others) {
        return others.stream().filter(other -> contradict(lead, other)).findFirst();
    }

    /** Names both documents and says that they differ. */
    static String note(Passage lead, Passage other, Language language) {
        return Phrases.say(language, "note.conflict", named(lead, language), named(other, language));
    }

    private static String named(Passage passage, Language language) {
        KnowledgeDocument document = passage.ranked().document();
        String title = language == Language.EN ? "“" + document.title() + "”" : "《" + document.title() + "》";
        String issuer = document.issuer() == null ? "" : document.issuer();
        String from = document.validity().from() == null
                ? ""
                : String.valueOf(document.validity().from());
        String about = issuer.isEmpty() || from.isEmpty()
                ? issuer + from
                : issuer + (language == Language.EN ? ", " : "，") + from;
        return about.isEmpty() ? title : title + (language == Language.EN ? " (" + about + ")" : "（" + about + "）");
    }

    private static boolean contradict(Passage one, Passage other) {
        KnowledgeDocument a = one.ranked().document();
        KnowledgeDocument b = other.ranked().document();
        return a.kind() == DocumentKind.POLICY
                && b.kind() == DocumentKind.POLICY
                && !a.id().equals(b.id())
                && one.standing() == Standing.IN_FORCE
                && other.standing() == Standing.IN_FORCE
                && sameRule(
                        one.ranked().segment().text(), other.ranked().segment().text())
                && differ(
                        one.ranked().segment().text(), other.ranked().segment().text());
    }

    private static boolean sameRule(String one, String other) {
        Set<String> a = words(one);
        Set<String> b = words(other);
        Set<String> shared = new HashSet<>(a);
        shared.retainAll(b);
        return !a.isEmpty() && shared.size() >= SAME_RULE * Math.max(a.size(), b.size());
    }

    private static Set<String> words(String text) {
        return Words.of(TextNormalizer.fold(text)).stream()
                .filter(word -> word.chars().noneMatch(Character::isDigit))
                .collect(Collectors.toSet());
    }

    private static boolean differ(String one, String other) {
        Map<Unit.Dimension, Set<BigDecimal>> a = amounts(one);
        Map<Unit.Dimension, Set<BigDecimal>> b = amounts(other);
        return a.entrySet().stream().anyMatch(amount -> {
            Set<BigDecimal> theirs = b.get(amount.getKey());
            return theirs != null && amount.getValue().stream().noneMatch(theirs::contains);
        });
    }

    private static Map<Unit.Dimension, Set<BigDecimal>> amounts(String text) {
        return Facts.inStored(text).stream()
                .filter(Fact.Amount.class::isInstance)
                .map(Fact.Amount.class::cast)
                .collect(Collectors.groupingBy(
                        Fact.Amount::dimension,
                        Collectors.mapping(amount -> amount.base().stripTrailingZeros(), Collectors.toSet())));
    }
}
