package io.taopu.assistant.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a question should end, in the words of the questions file. */
public enum Ending {
    ANSWER("answered", "smalltalk"),
    CLARIFY("clarify"),
    REFUSE("refused"),
    ESCALATE("escalated");

    private final List<String> outcomes;

    Ending(String... outcomes) {
        this.outcomes = List.of(outcomes);
    }

    /** Whether an answer with this {@code outcome} of the API ended so. */
    boolean covers(String outcome) {
        return outcomes.contains(outcome);
    }

    /** The word in the questions file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Ending> of(String word) {
        return Arrays.stream(values())
                .filter(ending -> ending.word().equals(word))
                .findFirst();
    }
}
