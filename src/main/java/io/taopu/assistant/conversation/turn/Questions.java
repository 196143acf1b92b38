package io.taopu.assistant.conversation.turn;

import io.taopu.assistant.answering.Exchange;
import io.taopu.assistant.answering.FocusJson;
import io.taopu.assistant.answering.Question;
import io.taopu.assistant.conversation.Conversation;
import io.taopu.assistant.conversation.Message;
import io.taopu.assistant.conversation.log.JdbcMessages;
import io.taopu.assistant.language.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the question for the assistant out of a stored message and what was said before it. */
@Component
class Questions {

    private static final int HISTORY = 8;

    private final JdbcMessages messages;
    private final FocusJson focus;
    private final Clock clock;

    Questions(JdbcMessages messages, FocusJson focus, Clock clock) {
        this.messages = messages;
        this.focus = focus;
        this.clock = clock;
    }

    /** Earlier turns count since the last resolution; officers' messages never do. */
    Question of(Conversation conversation, Message asked) {
        List<Exchange> history =
                messages.answeredBetween(conversation.id(), conversation.boundarySeq(), asked.seq(), HISTORY).stream()
                        .map(turn -> new Exchange(
                                turn.asked(), turn.outcome(), turn.answered(), focus.read(turn.focusJson())))
                        .toList();
        LocalDate asOf = asked.asOf();
        return new Question(
                asked.text(),
                language(conversation.locale()),
                asOf != null ? asOf : LocalDate.ofInstant(asked.createdAt(), clock.getZone()),
                asOf != null,
                history,
                conversation.context().parcelCode());
    }

    static Language language(String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElse(Language.ZH);
    }
}
