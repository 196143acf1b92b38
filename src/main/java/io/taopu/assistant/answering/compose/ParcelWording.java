package io.taopu.assistant.answering.compose;

import io.taopu.assistant.answering.evidence.Evidence;
import io.taopu.assistant.answering.read.Reading;
import io.taopu.assistant.knowledge.KnowledgeDocument;
import io.taopu.assistant.knowledge.LiveVersions;
import io.taopu.assistant.knowledge.Segment;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.parcel.Parcel;
import io.taopu.assistant.parcel.ParcelField;
import io.taopu.assistant.parcel.ParcelQuery;
import io.taopu.assistant.parcel.ParcelResult;
import io.taopu.assistant.parcel.ParcelWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words what the register answers: the figure or the plots first, then what was left out, then the label of the data. */
final class ParcelWording {

    private static final int MOST_CITED = 21;
    private static final int MOST_IN_GROUP = 15;

    private final Evidence.Register evidence;
    private final ParcelResult result;
    private final Language language;
    private final ParcelWords words;
    private final LiveVersions live;
    private final Sources sources = new Sources();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<String> unread;

    ParcelWording(Evidence.Register evidence, Reading reading, ParcelWords words, LiveVersions live) {
        this.evidence = evidence;
        this.result = evidence.result();
        this.language = reading.language();
        this.words = words;
        this.live = live;
        this.unread = reading.unread();
    }

    Draft compose() {
        List<Integer> refs = cite();
        if (!result.groups().isEmpty()) {
            groups(refs);
        } else if (result.rows().isEmpty()) {
            nothing();
        } else {
            sentences.addAll(new ParcelRows(result, language, sources, refs).words());
        }
        result.totals().forEach(total -> sentences.add(new Sentence(total(total), refs)));
        remarks(refs);
        if (about(ParcelField.MIN_INVESTMENT_WAN)) {
            sentences.add(new Sentence(Phrases.say(language, "parcel.min-investment"), List.of()));
        }
        if (language == Language.EN) {
            sentences.replaceAll(s -> new Sentence(words.explained(s.text()), s.refs()));
        }
        unread();
        if (result.rows().stream().anyMatch(Parcel::demo)) {
            sentences.add(new Sentence(Phrases.say(language, "parcel.demo"), List.of()));
        }
        return new Draft(sentences, sources.list(), new ParcelCards(result, language).list(), List.of());
    }

    private boolean about(ParcelField field) {
        ParcelQuery query = result.query();
        return query.fields().contains(field)
                || query.conditions().stream().anyMatch(condition -> condition.field() == field)
                || query.order() != null && query.order().field() == field;
    }

    /** Words of the question that the register has nothing for: said, so that nobody takes them for a condition met. */
    private void unread() {
        if (!unread.isEmpty()) {
            sentences.add(new Sentence(
                    Phrases.say(language, "parcel.unread", String.join(Phrases.say(language, "parcel.and"), unread)),
                    List.of()));
        }
    }

    private List<Integer> cite() {
        List<Integer> refs = new ArrayList<>();
        for (Parcel parcel : result.rows().stream().limit(MOST_CITED).toList()) {
            Segment segment = evidence.rows().get(parcel.code());
            Optional<KnowledgeDocument> document = live.find(parcel.source().versionId());
            if (segment != null && document.isPresent()) {
                refs.add(sources.cite(
                        document.get(), segment, segment.text(), parcel.code().value()));
            }
        }
        return refs.size() <= 3 ? refs : refs.subList(0, 1);
    }

    private void nothing() {
        String echo = ParcelEcho.of(result.query(), language).orElse(Phrases.say(language, "parcel.any"));
        if (result.missingCodes().isEmpty()) {
            sentences.add(new Sentence(Phrases.say(language, "parcel.none", echo), List.of()));
        }
    }

    private void groups(List<Integer> refs) {
        for (ParcelResult.Group group : result.groups()) {
            String value = group.value() == null ? Phrases.say(language, "parcel.unknown-value", "") : group.value();
            String totals = group.totals().stream()
                    .filter(total -> !total.unit().equals("幅"))
                    .map(this::totalInline)
                    .collect(Collectors.joining());
            String codes = group.rows().size() <= MOST_IN_GROUP
                    ? Phrases.say(language, "parcel.group-codes", ParcelFigures.codes(group.rows(), language))
                    : "";
            sentences.add(new Sentence(
                    Phrases.say(language, "parcel.group", value, group.rows().size(), totals) + codes, refs));
        }
    }

    private String totalInline(ParcelResult.Total total) {
        return (language == Language.EN ? ", " + total.labelEn() + " " : "，" + total.labelZh())
                + Figures.with(total.value(), ParcelFigures.unit(total, language), language);
    }

    private String total(ParcelResult.Total total) {
        boolean en = language == Language.EN;
        return Phrases.say(
                language,
                "parcel.total",
                en ? total.labelEn() : total.labelZh(),
                Figures.with(total.value(), ParcelFigures.unit(total, language), language),
                en ? total.formulaEn() : total.formulaZh());
    }

    private void remarks(List<Integer> refs) {
        if (!result.missingCodes().isEmpty()) {
            String codes = result.missingCodes().stream()
                    .map(Object::toString)
                    .collect(Collectors.joining(Phrases.say(language, "parcel.and")));
            sentences.add(new Sentence(Phrases.say(language, "parcel.missing", codes), List.of()));
        }
        if (!result.unknown().isEmpty()) {
            String fields = result.query().conditions().stream()
                    .map(ParcelQuery.Condition::field)
                    .filter(field -> result.unknown().stream().anyMatch(row -> field.text(row) == null))
                    .map(field -> ParcelFigures.label(field, language))
                    .distinct()
                    .collect(Collectors.joining(Phrases.say(language, "parcel.and")));
            String field = fields.isEmpty() && result.query().order() != null
                    ? ParcelFigures.label(result.query().order().field(), language)
                    : fields;
            sentences.add(new Sentence(
                    Phrases.say(language, "parcel.left-out", ParcelFigures.codes(result.unknown(), language), field),
                    List.of()));
        }
        result.disagreements()
                .forEach(d -> sentences.add(new Sentence(
                        Phrases.say(
                                language,
                                "parcel.disagree",
                                d.shown().code(),
                                ParcelFigures.label(d.field(), language),
                                ParcelFigures.orUnknown(d.field(), d.shown(), language),
                                ParcelFigures.orUnknown(d.field(), d.other(), language)),
                        refs)));
    }
}
