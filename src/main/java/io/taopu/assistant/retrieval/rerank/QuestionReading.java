package io.taopu.assistant.retrieval.rerank;

import io.taopu.assistant.language.Language;
import io.taopu.assistant.language.TextNormalizer;
import io.taopu.assistant.retrieval.RetrievalQuery;
import io.taopu.assistant.retrieval.index.Candidates;
import io.taopu.assistant.retrieval.words.WordAnalysis;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question as ranking sees it.
 *
 * @param folded the question folded
 * @param match the form in which it is laid beside texts
 * @param units its pieces with weights
 * @param asked what kinds of thing it asks for
 * @param numbers the numbers it names
 * @param focus the word the asking word belongs to ("哪个部门" → 部门), or empty
 */
record QuestionReading(
        String folded, String match, QuestionUnits units, Set<Asked> asked, List<String> numbers, String focus) {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern FOCUS = Pattern.compile(
            "(?:哪一?[个种位家所条部本类项届款些支座名]?|什么样的|什么|多少)(?!的|是|时候|地方)([\\p{IsHan}]{1,2})" + "|(?:which|what) ([a-z]{4,})");

    QuestionReading {
        asked = Set.copyOf(asked);
        numbers = List.copyOf(numbers);
    }

    static QuestionReading of(RetrievalQuery query, Candidates candidates, Language language, WordAnalysis words) {
        String folded = TextNormalizer.fold(query.text());
        return new QuestionReading(
                folded,
                MatchText.of(query.text(), language, words),
                QuestionUnits.of(
                        query.text(),
                        query.expansions(),
                        language,
                        words,
                        candidates.frequencies(),
                        candidates.entries()),
                Asked.in(folded),
                NUMBER.matcher(folded).results().map(found -> found.group()).toList(),
                focus(folded));
    }

    private static String focus(String folded) {
        Matcher matcher = FOCUS.matcher(folded);
        if (!matcher.find()) {
            return "";
        }
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }
}
