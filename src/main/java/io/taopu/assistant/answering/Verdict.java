package io.taopu.assistant.answering;

import io.taopu.assistant.answering.Drafting.Drafted;
import io.taopu.assistant.answering.compose.Draft;
import io.taopu.assistant.answering.compose.FixedReplies;
import io.taopu.assistant.answering.compose.Source;
import io.taopu.assistant.answering.read.Reading;
import io.taopu.assistant.knowledge.Library;
import io.taopu.assistant.knowledge.LiveVersions;
import java.util.List;

/**
 * Last step: may this leave? The cited versions must still be live, and a second failure running goes to an officer.
 */
final class Verdict {

    private final Library library;
    private final FixedReplies fixed;

    Verdict(Library library, FixedReplies fixed) {
        this.library = library;
        this.fixed = fixed;
    }

    /** The reply, or what must be said instead. */
    Drafted reach(Drafted drafted, Question question, Reading reading) {
        if (fails(drafted.outcome()) && failedBefore(question.history())) {
            return new Drafted(
                    fixed.repeatedFailure(reading),
                    new Outcome.Escalated(
                            HandoffReason.REPEATED_FAILURE, reading.question().original()));
        }
        return drafted;
    }

    /** Whether everything the draft cites may still be quoted; a version can be withdrawn while an answer is written. */
    boolean stillLive(Draft draft, Question question) {
        LiveVersions now = library.liveOn(question.askedOn());
        return draft.sources().stream().map(Source::citation).allMatch(citation -> now.find(citation.versionId())
                .isPresent());
    }

    private static boolean fails(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused
                && (refused.reason() == RefusalReason.NOT_IN_SOURCES
                        || refused.reason() == RefusalReason.NOT_PUBLISHED);
    }

    private static boolean failedBefore(List<Exchange> history) {
        return !history.isEmpty() && "refused".equals(history.getLast().outcome());
    }
}
