package io.taopu.assistant.answering;

import java.util.List;

/** How a question ended. Closed on purpose: a new ending must be handled everywhere it matters. */
public sealed interface Outcome {

    record Answered() implements Outcome {}

    /** What must be known first; the choices are offered as suggestions. */
    record Clarify(List<String> choices) implements Outcome {
        public Clarify {
            choices = List.copyOf(choices);
        }
    }

    record Refused(RefusalReason reason) implements Outcome {}

    /** A human must decide or act; the summary says what was understood so far, without inventing anything. */
    record Escalated(HandoffReason reason, String understoodSoFar) implements Outcome {}

    record SmallTalk() implements Outcome {}

    /** The value of {@code outcome} in the API. */
    default String wireName() {
        return switch (this) {
            case Answered a -> "answered";
            case Clarify c -> "clarify";
            case Refused r -> "refused";
            case Escalated e -> "escalated";
            case SmallTalk s -> "smalltalk";
        };
    }
}
