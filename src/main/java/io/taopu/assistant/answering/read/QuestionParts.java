package io.taopu.assistant.answering.read;

import io.taopu.assistant.language.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cuts a message in normal form into the questions it holds. */
final class QuestionParts {

    private static final Pattern SEPARATOR = Pattern.compile(
            "[?？!！。;；\\n]+|(?<=\\p{IsHan})\\s+(?=\\p{IsHan})|(?<=[a-z])(?<!\\bno)\\. |,? and (?=how|what|where|which|when|who|is |are |can |do |the total)");
    private static final Pattern COMMA = Pattern.compile("[,，]");
    private static final Pattern ASKING = Pattern.compile(
            "吗|呢|么|几|多少|什么|啥|哪|谁|怎|咋|是否|算不算|有没有|是不是|能不能|要不要|(.)不\\1"
                    + "|^\\s*(?:and |but |also |then )?(?:what|how|which|who|when|where|why|is|are|can|do|does|could|would|will|should|may)\\b");
    private static final Pattern ENUMERATED = Pattern.compile("[、,，;；?？。]\\s*(?:and |then )?|\\band (?=the |its )");
    private static final Pattern ANNOUNCED = Pattern.compile("^[^:：]{0,24}[:：]");
    private static final Set<String> ASKING_KINDS = Set.of("asks", "plot-wish", "plot-field");
    private static final int SHORTEST = 3;

    private final Lexicon lexicon;

    QuestionParts(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether the words themselves ask something. */
    static boolean asks(String text) {
        return ASKING.matcher(text).find();
    }

    /** The parts in order, at least one; a part need not ask anything. */
    List<String> of(String text) {
        List<String> parts = Stream.of(SEPARATOR.split(text))
                .flatMap(sentence -> clauses(sentence).stream())
                .map(String::strip)
                .filter(part -> part.length() > 1)
                .toList();
        return parts.isEmpty() ? List.of(text) : parts;
    }

    /** The parts in order, those that ask nothing joined to the question they lead to. */
    List<String> questions(String text) {
        List<String> questions = new ArrayList<>();
        String lead = "";
        for (String part : of(text)) {
            String joined = lead.isEmpty() ? part : lead + "。" + part;
            if (asks(part, ASKING_KINDS)) {
                questions.add(joined);
                lead = "";
            } else {
                lead = joined;
            }
        }
        if (!lead.isEmpty()) {
            questions.add(questions.isEmpty() ? lead : questions.removeLast() + "。" + lead);
        }
        return questions;
    }

    /** The pieces of an enumeration of questions in one sentence, without the words that announce it. */
    List<String> pieces(String text) {
        List<String> pieces = ENUMERATED
                .splitAsStream(ANNOUNCED.matcher(text).replaceFirst(""))
                .map(String::strip)
                .filter(piece -> piece.length() > 1)
                .toList();
        return pieces.stream().allMatch(piece -> asks(piece, ASKING_KINDS)) ? pieces : List.of();
    }

    /** A sentence with two questions in it, cut at its comma; else whole. */
    private List<String> clauses(String sentence) {
        List<String> clauses = List.of(COMMA.split(sentence));
        return clauses.size() == 2 && clauses.stream().allMatch(clause -> asks(clause, Set.of("asks")))
                ? clauses
                : List.of(sentence);
    }

    private boolean asks(String clause, Set<String> kinds) {
        return clause.length() > SHORTEST
                && (ASKING.matcher(clause).find()
                        || lexicon.mentions(clause).stream()
                                .anyMatch(
                                        mention -> kinds.contains(mention.term().kind())));
    }
}
