package io.taopu.assistant.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Checks a reply against what the questions file says of it: ending, words, and that an answer rests on something. */
final class ExpectedAnswer implements AnswerCheck {

    @Override
    public List<String> failures(GoldenQuestion question, Reply reply) {
        if (reply.outcome().equals(Reply.FAILED)) {
            return List.of("no answer: " + reply.text());
        }
        var failures = new ArrayList<String>();
        if (allowed(question).noneMatch(ending -> ending.covers(reply.outcome()))) {
            failures.add("outcome is " + reply.outcome() + ", expected "
                    + String.join(" or ", allowed(question).map(Ending::word).toList()));
        }
        question.mustContain().stream()
                .filter(alternatives -> !ComparableText.holdsOneOf(reply.text(), alternatives))
                .forEach(alternatives -> failures.add("missing " + String.join(" | ", alternatives)));
        question.mustNotContain().stream()
                .filter(words -> ComparableText.holdsOneOf(reply.text(), List.of(words)))
                .forEach(words -> failures.add("must not hold " + words));
        if (reply.outcome().equals("answered")
                && reply.citations().isEmpty()
                && reply.cards().equals("[]")) {
            failures.add("answered without a citation or a card");
        }
        return failures;
    }

    private static Stream<Ending> allowed(GoldenQuestion question) {
        return Stream.concat(Stream.of(question.expect()), question.also().stream());
    }
}
