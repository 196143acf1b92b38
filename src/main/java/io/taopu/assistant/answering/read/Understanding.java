package io.taopu.assistant.answering.read;

import io.taopu.assistant.answering.Exchange;
import io.taopu.assistant.answering.Question;
import io.taopu.assistant.answering.RefusalReason;
import io.taopu.assistant.answering.read.Intent.Subject;
import io.taopu.assistant.language.Language;
import io.taopu.assistant.language.Lexicon;
import io.taopu.assistant.language.NormalText;
import io.taopu.assistant.language.Quantities;
import io.taopu.assistant.language.TextNormalizer;
import io.taopu.assistant.language.Unit;
import io.taopu.assistant.parcel.ParcelCode;
import io.taopu.assistant.parcel.ParcelFocus;
import io.taopu.assistant.parcel.ParcelQuestions;
import io.taopu.assistant.parcel.ParcelRegister;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** First step: reads a question in the light of its history. */
public final class Understanding {

    private static final int HISTORY = 6;
    private static final double SURE = 0.75;
    private static final Pattern LEANING = Pattern.compile(
            "^(?:那|那么|那个|那后面|还有|另外|其他|其它|它|这个|这些|那些|其中|同样|再|and |what about|how about|then |those|these|it |that |which of)|(?:呢|的呢)$");
    private static final Pattern PAST = Pattern.compile(
            "当时|那会儿?|那时|彼时|以前|旧版|旧的|老版|之前的|原来的|原先|过去|历史|废止|被替代|上一版|老办法|老政策|前一版|at the time|back then|previous|former|old version|old rule|earlier version|superseded|used to");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20[01]\\d|202[0-5])\\s*(?:版|年版|年的|年那|年)");

    private final TextNormalizer normalizer;
    private final Lexicon lexicon;
    private final ParcelQuestions parcelQuestions;
    private final ParcelRegister register;
    private final QuestionParts questionParts;

    public Understanding(
            TextNormalizer normalizer, Lexicon lexicon, ParcelQuestions parcelQuestions, ParcelRegister register) {
        this.normalizer = normalizer;
        this.lexicon = lexicon;
        this.parcelQuestions = parcelQuestions;
        this.register = register;
        this.questionParts = new QuestionParts(lexicon);
    }

    /** Reads the question. */
    public Reading read(Question question) {
        Language fallback = fallback(question);
        NormalText text = normalizer.normalise(question.text(), fallback);
        Language language = text.language();
        Signals signals = new Signals(text, lexicon);
        ParcelFocus focus = focus(question, fallback);
        String context = context(question, fallback);
        boolean followUp = !context.isEmpty() && leans(text.text(), signals);
        String standalone = followUp ? context + " " + text.text() : text.text();
        Intent intent = intent(text, signals, focus, question);
        return new Reading(
                text,
                language,
                intent,
                standalone,
                context,
                followUp,
                signals.idsOf("asks"),
                questionParts.of(text.text()),
                asksForPast(text.text()),
                focus,
                place(signals),
                foreign(signals),
                wish(signals),
                question.askedOn(),
                lastReply(question));
    }

    private static String lastReply(Question question) {
        String answered = question.history().isEmpty()
                ? null
                : question.history().getLast().answered();
        return answered == null ? "" : answered;
    }

    private static String place(Signals signals) {
        return signals.mentions().stream()
                .filter(m -> m.term().kind().equals("elsewhere"))
                .map(Lexicon.Mention::surface)
                .findFirst()
                .orElse("");
    }

    /** What to ask back about when nothing answers: a wish to invest or settle that says too little. */
    private static @Nullable Subject wish(Signals signals) {
        if (signals.hasAny("broad.settlement") && signals.idsOf("asks").isEmpty()) {
            return Subject.SETTLEMENT;
        }
        return signals.has("wish.invest") || signals.hasKind("plot-noun") || signals.hasKind("plot-reference")
                ? Subject.PARCEL
                : null;
    }

    /** A subject of somebody else's and none of ours. */
    private static boolean foreign(Signals signals) {
        return signals.hasKind("offtopic") || signals.idsOf("topic").isEmpty() && !signals.hasKind("broad");
    }

    private Intent intent(NormalText text, Signals signals, ParcelFocus focus, Question question) {
        Optional<Intent> act = Acts.in(signals).or(() -> Acts.courtesy(signals));
        if (act.isPresent()) {
            return act.get();
        }
        if (signals.hasKind("offtopic")) {
            return new Intent.Decline(RefusalReason.OUT_OF_SCOPE);
        }
        if (converts(text.text(), signals) || BuildableArea.ratioIn(text.text()).isPresent()) {
            return new Intent.Guidance();
        }
        Optional<ParcelQuestions.Reading> parcels = parcelQuestions.read(text, focus, question.askedOn());
        if (parcels.isPresent()) {
            ParcelQuestions.Reading reading = parcels.get();
            if (reading.vague() && !otherSubject(signals) && !carriesOn(question, signals, fallback(question))) {
                boolean price = signals.hasAny("asks.money", "asks.price");
                return new Intent.Ambiguous(price ? Subject.PRICE : Subject.PARCEL);
            }
            boolean aside = !reading.wholly()
                    && !reading.followUp()
                    && reading.query().conditions().isEmpty()
                    && reading.query().codes().isEmpty()
                    && carriesOn(question, signals, fallback(question));
            if (reading.vague() || aside) {
                return new Intent.Guidance();
            }
            return reading.wholly() || reading.query().structured() && reading.certainty() >= SURE
                    ? new Intent.Parcels(reading)
                    : new Intent.Both(reading);
        }
        return broad(signals).<Intent>map(Intent.Ambiguous::new).orElseGet(Intent.Guidance::new);
    }

    /** Whether the words carry on with a subject of the documents that came up before. */
    private boolean carriesOn(Question question, Signals signals, Language fallback) {
        return leans(signals.text(), signals) && otherSubject(new Signals(context(question, fallback), lexicon));
    }

    private static Language fallback(Question question) {
        return question.locale() == null ? Language.ZH : question.locale();
    }

    /** A quantity to be expressed in another unit, and no plot to look for. */
    private static boolean converts(String text, Signals signals) {
        return signals.idsOf("topic").stream().allMatch(GENERIC::contains)
                && Quantities.unitsAskedFor(text).stream().anyMatch(unit -> signals.quantities().stream()
                        .anyMatch(q -> q.unit() != unit
                                && q.unit().dimension() == unit.dimension()
                                && unit.dimension() == Unit.Dimension.AREA));
    }

    /** A wide subject and nothing more precise: an amount, a verdict, a way or a list of it cannot be told without asking back. */
    private Optional<Subject> broad(Signals signals) {
        if (specific(signals)) {
            return Optional.empty();
        }
        boolean figure = signals.hasAny("asks.money", "asks.price", "act.verdict");
        Set<String> ids = signals.idsOf("broad");
        if (ids.isEmpty()) {
            boolean plot = signals.hasKind("plot-noun") && signals.idsOf("asks").isEmpty();
            boolean price = signals.hasAny("asks.money", "asks.price");
            return price ? Optional.of(Subject.PRICE) : plot ? Optional.of(Subject.PARCEL) : Optional.empty();
        }
        if (!figure && !signals.hasAny("asks.way", "asks.list")) {
            return Optional.empty();
        }
        return Optional.of(
                switch (ids.iterator().next()) {
                    case "settlement" -> Subject.SETTLEMENT;
                    case "price" -> Subject.PRICE;
                    default -> Subject.SUBSIDY;
                });
    }

    /** A subject of the documents beside the plots themselves. */
    private static boolean otherSubject(Signals signals) {
        return signals.idsOf("topic").stream().anyMatch(id -> !GENERIC.contains(id));
    }

    /** Whether the text says anything beyond wide subjects and words found everywhere. */
    private boolean specific(Signals signals) {
        Set<String> broadWords = lexicon.words("broad");
        return !signals.quantities().isEmpty()
                || signals.content().stream().filter(unit -> !unit.everywhere()).anyMatch(unit -> broadWords.stream()
                        .noneMatch(b -> b.contains(unit.word()) || unit.word().contains(b)));
    }

    /** Whether a question cannot stand alone: it opens or ends like a continuation, or names no subject of its own. */
    private static boolean leans(String text, Signals signals) {
        long subjects = signals.idsOf("topic").stream()
                .filter(id -> !GENERIC.contains(id))
                .count();
        return LEANING.matcher(text).find() || subjects == 0;
    }

    /** Topics that are properties of something rather than something. */
    private static final Set<String> GENERIC = Set.of(
            "taopu",
            "putuo",
            "area-size",
            "condition",
            "phone",
            "address",
            "postcode",
            "validity",
            "metro-coming",
            "metro-running",
            "title",
            "social-insurance",
            "children",
            "family",
            "subsidy",
            "lead-body",
            "tenure",
            "education-points",
            "age-points",
            "rent-subsidy");

    private static boolean asksForPast(String text) {
        return PAST.matcher(text).find() || YEAR.matcher(text).find();
    }

    /** The words of the earlier questions that the new one may lean on: back to the last that stood alone. */
    private String context(Question question, Language fallback) {
        List<Exchange> history = question.history();
        List<String> words = new ArrayList<>();
        for (int i = history.size() - 1; i >= Math.max(0, history.size() - HISTORY); i--) {
            NormalText earlier = normalizer.normalise(history.get(i).asked(), fallback);
            Signals signals = new Signals(earlier, lexicon);
            if (Acts.courtesy(signals).isPresent()) {
                continue;
            }
            words.addFirst(earlier.text());
            if (!leans(earlier.text(), signals)) {
                break;
            }
        }
        return String.join(" ", words);
    }

    /** Whether the answer to such a question showed plots in all likelihood. */
    private static boolean worthKeeping(ParcelQuestions.Reading reading) {
        double least = reading.query().codes().isEmpty() ? SURE : SURE / 2;
        return reading.wholly() || reading.certainty() >= least;
    }

    /** The plots shown last: as stored with the answers, else rebuilt by reading the earlier questions again. */
    private ParcelFocus focus(Question question, Language fallback) {
        ParcelFocus focus = question.parcelCode() == null
                ? ParcelFocus.NONE
                : new ParcelFocus(List.of(new ParcelCode(question.parcelCode())), null);
        List<Exchange> history = question.history();
        for (Exchange exchange : history.subList(Math.max(0, history.size() - HISTORY), history.size())) {
            if (exchange.focus() != null) {
                focus = exchange.focus().parcels().lastQuery() == null
                        ? focus
                        : exchange.focus().parcels();
                continue;
            }
            NormalText earlier = normalizer.normalise(exchange.asked(), fallback);
            Optional<ParcelQuestions.Reading> reading = parcelQuestions.read(earlier, focus, question.askedOn());
            if (reading.isPresent() && !reading.get().vague() && worthKeeping(reading.get())) {
                List<ParcelCode> codes = register.answer(reading.get().query(), question.askedOn()).rows().stream()
                        .map(parcel -> parcel.code())
                        .toList();
                focus = focus.shown(codes, reading.get().query());
            }
        }
        return focus;
    }
}
