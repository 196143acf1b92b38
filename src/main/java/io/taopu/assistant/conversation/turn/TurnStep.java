package io.taopu.assistant.conversation.turn;

import io.taopu.assistant.answering.Answer;
import io.taopu.assistant.answering.AnswerListener;
import io.taopu.assistant.answering.Answering;
import io.taopu.assistant.answering.Question;
import io.taopu.assistant.conversation.AnswerDelta;
import io.taopu.assistant.conversation.AnswerDiscarded;
import io.taopu.assistant.conversation.Conversation;
import io.taopu.assistant.conversation.Message;
import io.taopu.assistant.conversation.ReplyResult;
import io.taopu.assistant.conversation.Typing;
import io.taopu.assistant.conversation.log.JdbcConversations;
import io.taopu.assistant.conversation.log.JdbcMessages;
import io.taopu.assistant.conversation.log.JdbcTurns;
import io.taopu.assistant.conversation.log.ReplyLog;
import io.taopu.assistant.conversation.log.Worker;
import io.taopu.assistant.problem.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Answers one stored question: asks the assistant, passes on what it says meanwhile, appends its reply. */
@Component
class TurnStep {

    private static final Logger LOG = LoggerFactory.getLogger(TurnStep.class);

    /** A question that has brought down so many workers is not tried again. */
    private static final int MAX_ATTEMPTS = 3;

    private final Answering answering;
    private final Questions questions;
    private final JdbcConversations conversations;
    private final JdbcMessages messages;
    private final ReplyLog replies;
    private final News news;
    private final Worker worker;

    TurnStep(
            Answering answering,
            Questions questions,
            JdbcConversations conversations,
            JdbcMessages messages,
            ReplyLog replies,
            News news,
            Worker worker) {
        this.answering = answering;
        this.questions = questions;
        this.conversations = conversations;
        this.messages = messages;
        this.replies = replies;
        this.news = news;
        this.worker = worker;
    }

    /** Every line of the log of this turn bears the message's id as its trace. */
    void run(JdbcTurns.Turn turn) {
        try (var ignored = MDC.putCloseable("trace", turn.messageId().replace("-", ""))) {
            answerAndStore(turn);
        }
    }

    private void answerAndStore(JdbcTurns.Turn turn) {
        Conversation conversation = conversations.find(turn.conversation()).orElse(null);
        Message asked = messages.find(turn.conversation(), turn.messageId()).orElse(null);
        if (conversation == null || asked == null) {
            return;
        }
        news.passing(turn.conversation(), new Typing(Message.Role.ASSISTANT));
        Question question = questions.of(conversation, asked);
        announce(turn, append(turn, question, answer(turn, question)));
    }

    /** An answer that cannot be stored must not leave the visitor without any. */
    private ReplyResult append(JdbcTurns.Turn turn, Question question, Answer answer) {
        try {
            return replies.reply(turn, answer);
        } catch (RuntimeException e) {
            rethrowWhatPasses(e);
            LOG.error("event=reply_failed message={}", turn.messageId(), e);
            return replies.reply(turn, FallbackAnswer.to(question));
        }
    }

    private void announce(JdbcTurns.Turn turn, ReplyResult result) {
        switch (result) {
            case ReplyResult.Appended appended -> {
                news.stored(appended.message());
                if (appended.handoff() != null) {
                    news.changed(turn.conversation());
                }
            }
            case ReplyResult.AlreadyAnswered already -> news.stored(already.earlier());
            case ReplyResult.OwnerChanged changed ->
                news.passing(turn.conversation(), new AnswerDiscarded(turn.messageId()));
        }
    }

    private Answer answer(JdbcTurns.Turn turn, Question question) {
        if (turn.attempts() > MAX_ATTEMPTS) {
            LOG.error("event=turn_given_up message={} attempts={}", turn.messageId(), turn.attempts());
            return FallbackAnswer.to(question);
        }
        try {
            return answering.answer(question, listener(turn));
        } catch (RuntimeException e) {
            rethrowWhatPasses(e);
            LOG.error("event=answering_failed message={}", turn.messageId(), e);
            return FallbackAnswer.to(question);
        }
    }

    /** What fails because process or database are going away is answered later, by this worker or the next. */
    private void rethrowWhatPasses(RuntimeException failure) {
        if (worker.leaving() || DatabaseAway.caused(failure)) {
            throw failure;
        }
    }

    /** Passes on what is said as long as the assistant owns the conversation. */
    private AnswerListener listener(JdbcTurns.Turn turn) {
        return text -> {
            long epoch = conversations.ownerEpoch(turn.conversation()).orElse(-1L);
            if (epoch == turn.ownerEpoch()) {
                news.passing(turn.conversation(), new AnswerDelta(turn.messageId(), text));
            }
        };
    }
}
