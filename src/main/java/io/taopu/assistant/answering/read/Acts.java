package io.taopu.assistant.answering.read;

import io.taopu.assistant.answering.HandoffReason;
import io.taopu.assistant.answering.RefusalReason;
import io.taopu.assistant.answering.read.Intent.Chitchat;
import io.taopu.assistant.answering.read.Intent.Decline;
import io.taopu.assistant.answering.read.Intent.Escalate;
import io.taopu.assistant.answering.read.Intent.Matter;
import io.taopu.assistant.language.Unit.Dimension;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Recognises what a person wants to do rather than know: reach a human, complain, get a promise, pry, joke, greet.
 * Each rule combines concepts of the lexicon; the first that holds decides. The words are the lexicon's, so an editor
 * can widen a concept without touching this class.
 */
final class Acts {

    private record Rule(Predicate<Signals> holds, Intent intent) {}

    private static final Pattern ADDRESSED = Pattern.compile("你|您|贵方|给我|帮我|请|\\byou\\b|\\byour\\b|\\bplease\\b");
    private static final Pattern QUESTION = Pattern.compile(
            "[?？]|吗|呢|么$|什么|啥|哪|几|多少|怎么|咋|如何|是否|能不能|有没有|^(?:what|which|how|where|when|who|why|is|are|can|do|does)\\b");

    /** Design §10.3 and the officers' list of cases that only a person may handle. */
    private static final List<Rule> RULES = List.of(
            new Rule(Acts::injection, new Decline(RefusalReason.INJECTION)),
            new Rule(Acts::prying, new Decline(RefusalReason.PERSONAL_DATA)),
            new Rule(Acts::hazard, new Escalate(HandoffReason.SENSITIVE, Matter.HAZARD)),
            new Rule(s -> s.has("act.complaint"), new Escalate(HandoffReason.COMPLAINT, Matter.COMPLAINT)),
            new Rule(Acts::wantsHuman, new Escalate(HandoffReason.REQUESTED, Matter.WISH)),
            new Rule(
                    s -> s.has("act.visit") && s.hasAny("act.arrange", "act.self", "act.hand"),
                    new Escalate(HandoffReason.REQUESTED, Matter.VISIT)),
            new Rule(s -> s.has("act.opinion"), new Escalate(HandoffReason.OFFICER_ONLY, Matter.CONTRACT)),
            new Rule(s -> s.has("act.secret"), new Escalate(HandoffReason.OFFICER_ONLY, Matter.CONFIDENTIAL)),
            new Rule(s -> s.has("act.write"), new Decline(RefusalReason.OUT_OF_SCOPE)),
            new Rule(
                    s -> s.hasAll("act.contract", "act.legal"),
                    new Escalate(HandoffReason.OFFICER_ONLY, Matter.CONTRACT)),
            new Rule(
                    s -> s.has("act.in-writing") && s.has("act.promise"),
                    new Escalate(HandoffReason.OFFICER_ONLY, Matter.NEGOTIATION)),
            new Rule(s -> s.has("act.negotiate"), new Escalate(HandoffReason.OFFICER_ONLY, Matter.NEGOTIATION)),
            new Rule(Acts::wantsPromise, new Decline(RefusalReason.COMMITMENT)),
            new Rule(Acts::personalCase, new Escalate(HandoffReason.PERSONAL_CASE, Matter.PERSONAL_CASE)));

    private static final List<Rule> COURTESIES = List.of(
            new Rule(s -> s.has("smalltalk.identity"), new Chitchat(Chitchat.Kind.IDENTITY)),
            new Rule(s -> s.has("smalltalk.capability"), new Chitchat(Chitchat.Kind.CAPABILITY)),
            new Rule(s -> s.has("smalltalk.bye"), new Chitchat(Chitchat.Kind.BYE)),
            new Rule(s -> s.has("smalltalk.thanks"), new Chitchat(Chitchat.Kind.THANKS)),
            new Rule(s -> s.has("smalltalk.greeting"), new Chitchat(Chitchat.Kind.GREETING)));

    private Acts() {}

    /** What the text does, when it does more than ask for information. */
    static Optional<Intent> in(Signals signals) {
        return RULES.stream()
                .filter(rule -> rule.holds().test(signals))
                .map(Rule::intent)
                .findFirst();
    }

    /** A greeting, thanks or the like that asks nothing else. */
    static Optional<Intent> courtesy(Signals signals) {
        boolean aboutTheAssistant = signals.hasAny("smalltalk.identity", "smalltalk.capability");
        boolean asksSomething = !aboutTheAssistant
                && (signals.idsOf("topic").stream().anyMatch(id -> !id.equals("taopu"))
                        || signals.hasKind("offtopic")
                        || QUESTION.matcher(courtesiesRemoved(signals)).find());
        if (asksSomething) {
            return Optional.empty();
        }
        return COURTESIES.stream()
                .filter(rule -> rule.holds().test(signals))
                .map(Rule::intent)
                .findFirst();
    }

    private static String courtesiesRemoved(Signals signals) {
        StringBuilder rest = new StringBuilder(signals.text());
        signals.mentions().stream()
                .filter(m -> m.term().kind().equals("smalltalk"))
                .forEach(m -> rest.replace(m.start(), m.end(), " ".repeat(m.end() - m.start())));
        return rest.toString();
    }

    private static boolean injection(Signals s) {
        return s.hasAll("act.ignore", "act.instructions")
                || s.hasAll("act.reveal", "act.instructions")
                || s.hasAny("act.internals", "act.roleplay", "act.authority")
                || s.has("act.say-exactly")
                        && s.hasAny("act.promise", "act.discount", "act.land-price", "plot-noun.plot");
    }

    private static boolean prying(Signals s) {
        return s.has("act.system-data")
                || s.hasAll("act.others", "act.personal-data")
                || s.hasAll("act.private-person", "act.private-detail");
    }

    private static boolean hazard(Signals s) {
        return s.has("act.hazard") && (s.hasAny("act.site", "act.urgent", "act.self") || s.count("act.hazard") > 1);
    }

    private static boolean wantsHuman(Signals s) {
        return s.has("act.transfer-now")
                || s.hasAll("act.hand", "act.human")
                || s.has("act.my-number")
                || s.has("act.call-me");
    }

    private static boolean wantsPromise(Signals s) {
        boolean addressed = ADDRESSED.matcher(s.text()).find() || s.has("act.verdict");
        boolean prize = s.hasAny(
                "act.discount",
                "act.land-price",
                "topic.settlement",
                "broad.settlement",
                "broad.subsidy",
                "topic.approval",
                "topic.apartment",
                "topic.school");
        return addressed
                && (s.has("act.promise") && (prize || s.has("act.reserve"))
                        || s.hasAll("act.discount", "act.land-price") && s.has("act.verdict"));
    }

    private static boolean personalCase(Signals s) {
        boolean aboutPeople = s.hasAny(
                "topic.settlement",
                "topic.social-insurance",
                "topic.points",
                "topic.resident-to-hukou",
                "topic.talent-introduction",
                "topic.work-permit",
                "topic.overseas-permit",
                "topic.school",
                "topic.returnee");
        boolean finalWord = s.has("act.final-word") && s.quantities().size() + s.count("act.personal-fact") >= 2;
        boolean own = s.has("act.self") && aboutPeople && s.has("act.verdict") && ownFigures(s);
        return own
                || finalWord
                || s.hasAll("act.classify", "act.designation") && s.hasAny("act.self", "act.company-self");
    }

    private static boolean ownFigures(Signals s) {
        long figures = s.quantities().stream()
                .filter(q -> q.has(Dimension.AGE)
                        || q.has(Dimension.TIMES)
                        || q.has(Dimension.MONTHS)
                        || q.has(Dimension.NUMBER))
                .count();
        return figures >= 1 && figures + s.count("act.personal-fact") >= 2;
    }
}
