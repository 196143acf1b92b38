package io.taopu.assistant.answering.compose;

import io.taopu.assistant.answering.evidence.Evidence.Passage;
import io.taopu.assistant.knowledge.Confidence;
import io.taopu.assistant.knowledge.DocumentKind;
import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Standing;
import io.taopu.assistant.language.Language;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What must be said beside a quotation: that it is no longer or not yet in force, a draft, old, or from a secondary source. */
final class Notes {

    private static final int FRESH_MONTHS = 12;

    private Notes() {}

    /** The note for a passage, or empty when it may stand by itself. */
    static Optional<String> on(Passage passage, LocalDate day, Language language) {
        KnowledgeDocument document = passage.ranked().document();
        Standing standing = passage.standing();
        return switch (standing) {
            case EXPIRED ->
                Optional.of(Phrases.say(
                        language,
                        "note.expired",
                        name(document, language),
                        document.validity().to()));
            case SUPERSEDED ->
                Optional.of(
                        Phrases.say(language, "note.superseded", name(document, language), document.supersededFrom()));
            case COMING ->
                Optional.of(Phrases.say(
                        language,
                        "note.coming",
                        name(document, language),
                        document.validity().from()));
            case DRAFT -> Optional.of(Phrases.say(language, "note.draft", name(document, language)));
            case IN_FORCE -> inForce(document, day, language);
        };
    }

    private static Optional<String> inForce(KnowledgeDocument document, LocalDate day, Language language) {
        if (document.confidence() == Confidence.B) {
            return Optional.of(Phrases.say(language, "note.secondary"));
        }
        if (document.kind() == DocumentKind.POLICY && document.validity().to() != null) {
            return Optional.of(Phrases.say(
                    language,
                    "note.valid-until",
                    name(document, language),
                    document.validity().to()));
        }
        return old(document.asOf(), day)
                ? Optional.of(Phrases.say(language, "note.as-of", document.asOf()))
                : Optional.empty();
    }

    private static boolean old(@Nullable String asOf, LocalDate day) {
        return asOf != null
                && asOf.length() >= 4
                && asOf.compareTo(day.minusMonths(FRESH_MONTHS).toString().substring(0, asOf.length())) < 0;
    }

    private static String name(KnowledgeDocument document, Language language) {
        return language == Language.EN ? "“" + document.title() + "”" : "《" + document.title() + "》";
    }
}
