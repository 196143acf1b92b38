package io.taopu.assistant.answering.compose;

import io.taopu.assistant.answering.RefusalReason;
import io.taopu.assistant.answering.evidence.Evidence;
import io.taopu.assistant.answering.evidence.EvidenceSet;
import io.taopu.assistant.answering.read.Intent;
import io.taopu.assistant.answering.read.Reading;
import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.language.Fact;
import io.taopu.assistant.language.Facts;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.language.Script;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelQuery;
import io.taopu.assistant.retrieval.RankedSegment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * The replies that do not answer: refusing, asking back, handing over, courtesies. A reply that names a telephone
 * number or address cites the guide it stands in.
 */
public final class FixedReplies {

    private final BiFunction<Reading, LocalDate, List<RankedSegment>> contacts;

    /**
     * @param contacts finds the passages that hold the office's contacts in the language of the reading on a day
     */
    public FixedReplies(BiFunction<Reading, LocalDate, List<RankedSegment>> contacts) {
        this.contacts = contacts;
    }

    /** What a refusal says; what the sources say to be unpublished is quoted. */
    public Draft refuse(RefusalReason reason, EvidenceSet evidence) {
        Language language = evidence.reading().language();
        Evidence.Passage gap = evidence.notPublished();
        if (reason == RefusalReason.NOT_PUBLISHED && gap != null) {
            return notPublished(gap, language);
        }
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(plain(language, "refuse." + key(reason)));
        if (reason == RefusalReason.NOT_IN_SOURCES
                && !evidence.passages().isEmpty()
                && evidence.passages().getFirst().support() > 0.3
                && Facts.in(subject(evidence.passages().getFirst().ranked())).isEmpty()) {
            sentences.add(plain(
                    language,
                    "refuse.nearest",
                    Script.in(language, subject(evidence.passages().getFirst().ranked()))));
        }
        return new Draft(sentences, List.of(), List.of(), Phrases.list(language, "refuse.options"));
    }

    /** The draft with the question it replies to named first. */
    public Draft about(Reading reading, Draft draft) {
        String asked = Script.in(reading.language(), reading.question().text());
        List<Sentence> sentences = new ArrayList<>(draft.sentences());
        if (!sentences.isEmpty()) {
            Sentence first = sentences.removeFirst();
            sentences.addFirst(
                    new Sentence(Phrases.say(reading.language(), "part.about", asked) + first.text(), first.refs()));
        }
        return new Draft(sentences, draft.sources(), draft.cards(), draft.suggestions());
    }

    /** Refuses a comparison with or a figure about another place. */
    public Draft elsewhere(Reading reading, String place) {
        return new Draft(
                List.of(plain(reading.language(), "refuse.elsewhere", place)),
                List.of(),
                List.of(),
                Phrases.list(reading.language(), "refuse.options"));
    }

    /** Says that the register does not hold the value, naming field and plots; the draft's cards and sources stay. */
    public Draft valueUnknown(Draft draft, Evidence.Register register, Reading reading) {
        Language language = reading.language();
        List<ParcelField> fields = fieldsWanted(register.result().query());
        String field = fields.stream()
                .map(f -> ParcelFigures.label(f, language))
                .distinct()
                .collect(Collectors.joining(Phrases.say(language, "parcel.and")));
        boolean price = fields.contains(ParcelField.STARTING_PRICE_WAN);
        int plots = register.result().rows().size();
        String which =
                plots == 1 ? register.result().rows().getFirst().code().value() : Phrases.say(language, "parcel.all");
        field = field.isEmpty() ? String.join(Phrases.say(language, "parcel.and"), reading.unread()) : field;
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(new Sentence(
                Phrases.say(language, price ? "parcel.price-unknown" : "parcel.value-unknown", which, field),
                draft.sources().isEmpty() ? List.of() : List.of(1)));
        sentences.add(plain(language, "parcel.demo"));
        return new Draft(sentences, draft.sources(), draft.cards(), Phrases.list(language, "refuse.options"));
    }

    private static List<ParcelField> fieldsWanted(ParcelQuery query) {
        ParcelQuery.Order order = query.order();
        return query.fields().isEmpty() && order != null ? List.of(order.field()) : query.fields();
    }

    private Draft notPublished(Evidence.Passage gap, Language language) {
        Sources sources = new Sources();
        RankedSegment ranked = gap.ranked();
        int n = sources.cite(
                ranked.document(), ranked.segment(), ranked.segment().text(), null);
        return new Draft(
                List.of(
                        new Sentence(Script.in(language, ranked.segment().text()), List.of(n)),
                        plain(language, "refuse.not-published-tail")),
                sources.list(),
                List.of(),
                Phrases.list(language, "refuse.options"));
    }

    /** A question back with a few ways to go on. */
    public Draft clarify(Intent.Subject subject, Language language) {
        String key = "clarify." + subject.name().toLowerCase(Locale.ROOT);
        return new Draft(List.of(plain(language, key)), List.of(), List.of(), Phrases.list(language, key + ".options"));
    }

    /** Hands over, saying what was understood and how to reach the office by telephone. */
    public Draft escalate(Intent.Matter matter, Reading reading) {
        return handover(
                reading, "escalate." + matter.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Hands over after the second failure running. */
    public Draft repeatedFailure(Reading reading) {
        return handover(reading, "escalate.repeated");
    }

    private Draft handover(Reading reading, String key) {
        Language language = reading.language();
        String understood = Phrases.say(
                language, "escalate.understood", reading.question().original().strip());
        Sources sources = new Sources();
        List<RankedSegment> guides = contacts.apply(reading, reading.day());
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(cited(Phrases.say(language, key, understood), guides, reading, sources));
        sentences.add(cited(Phrases.say(language, "escalate.contact"), guides, reading, sources));
        return new Draft(sentences, sources.list(), List.of(), List.of());
    }

    /** The sentence with the guides its telephone numbers and addresses stand in. */
    private static Sentence cited(String text, List<RankedSegment> guides, Reading reading, Sources sources) {
        Set<Fact> claimed = new LinkedHashSet<>(Facts.in(text));
        claimed.removeAll(Facts.in(reading.question().original()));
        List<Integer> refs = new ArrayList<>();
        for (RankedSegment passage : guides) {
            KnowledgeDocument document = passage.document();
            Segment segment = passage.segment();
            boolean holds =
                    Facts.unproved(claimed, Facts.inStored(segment.text())).size() < claimed.size();
            if (holds && refs.size() < 2) {
                refs.add(sources.cite(document, segment, segment.text(), null));
            }
        }
        return new Sentence(text, refs);
    }

    /** A courtesy. */
    public Draft chat(Intent.Chitchat.Kind kind, Language language) {
        return new Draft(
                List.of(plain(language, "smalltalk." + kind.name().toLowerCase(Locale.ROOT))),
                List.of(),
                List.of(),
                kind == Intent.Chitchat.Kind.BYE ? List.of() : Phrases.list(language, "smalltalk.options"));
    }

    private static String subject(RankedSegment ranked) {
        List<String> headings = ranked.segment().headings();
        return headings.isEmpty() ? ranked.document().title() : headings.getLast();
    }

    private static String key(RefusalReason reason) {
        return switch (reason) {
            case NOT_IN_SOURCES, NOT_PUBLISHED, VALUE_UNKNOWN -> "not-in-sources";
            case OUT_OF_SCOPE -> "out-of-scope";
            case COMMITMENT -> "commitment";
            case PERSONAL_DATA -> "personal-data";
            case INJECTION -> "injection";
        };
    }

    private static Sentence plain(Language language, String key, Object... arguments) {
        return new Sentence(Phrases.say(language, key, arguments), List.of());
    }
}
