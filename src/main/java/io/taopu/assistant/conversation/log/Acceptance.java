package io.taopu.assistant.conversation.log;

import io.taopu.assistant.conversation.Conversation;
import io.taopu.assistant.conversation.ConversationId;
import io.taopu.assistant.conversation.Message;
import io.taopu.assistant.identity.RateLimits;
import io.taopu.assistant.problem.ProblemException;
import io.taopu.assistant.problem.ProblemType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The transaction that stores what visitors say. The row lock on a conversation makes its numbers gapless and each
 * client's id count once: whoever holds it looks for earlier messages, takes the next numbers, and keeps the row until
 * the messages that bear them have committed.
 */
@Component
class Acceptance {

    private final JdbcConversations conversations;
    private final JdbcMessages messages;
    private final JdbcTurns turns;
    private final TransactionTemplate transaction;
    private final RateLimits limits;
    private final Appending appending;

    Acceptance(
            JdbcConversations conversations,
            JdbcMessages messages,
            JdbcTurns turns,
            TransactionTemplate transaction,
            RateLimits limits,
            Appending appending) {
        this.conversations = conversations;
        this.messages = messages;
        this.turns = turns;
        this.transaction = transaction;
        this.limits = limits;
        this.appending = appending;
    }

    /** Stores a group in one transaction; waits for nobody. One result for each, in the same order. */
    List<Incoming.Result> store(List<Incoming> group) {
        Set<ConversationId> ids = new LinkedHashSet<>();
        group.forEach(incoming -> ids.add(incoming.conversation()));
        return Objects.requireNonNull(transaction.execute(status -> append(group, conversations.lockWhereFree(ids))));
    }

    /**
     * Stores one message, waiting for whoever is writing in its conversation.
     *
     * @throws ProblemException when it must not be stored, 404 when there is no such conversation
     */
    Intake.Accepted storeWaiting(Incoming incoming) {
        Incoming.Result result = Objects.requireNonNull(transaction.execute(status -> {
            boolean exists = conversations.lock(incoming.conversation(), appending.now());
            return append(
                            List.of(incoming),
                            exists
                                    ? conversations.find(incoming.conversation()).stream()
                                            .toList()
                                    : List.of())
                    .getFirst();
        }));
        return switch (result) {
            case Incoming.Stored stored -> stored.accepted();
            case Incoming.Refused refused -> throw refused.why();
            case Incoming.Left left -> throw ProblemException.notFound("conversation");
        };
    }

    private record ClientKey(ConversationId conversation, String clientMessageId) {}

    private List<Incoming.Result> append(List<Incoming> group, List<Conversation> locked) {
        Map<ConversationId, GrowingConversation> growing = new LinkedHashMap<>();
        locked.forEach(
                conversation -> growing.put(conversation.id(), new GrowingConversation(conversation, appending)));
        Map<ClientKey, Message> known = new HashMap<>();
        messages.findByClientIds(group).forEach(message -> remember(known, message));
        List<Incoming.Result> results = new ArrayList<>(group.size());
        for (Incoming incoming : group) {
            Incoming.Result result = append(incoming, growing.get(incoming.conversation()), known);
            if (result instanceof Incoming.Stored stored) {
                remember(known, stored.accepted().message());
            }
            results.add(result);
        }
        write(growing.values().stream().filter(GrowingConversation::grown).toList());
        return results;
    }

    private Incoming.Result append(
            Incoming incoming, @Nullable GrowingConversation conversation, Map<ClientKey, Message> known) {
        if (conversation == null) {
            return new Incoming.Left();
        }
        try {
            if (!conversation.belongsTo(incoming.visitor())) {
                throw ProblemException.notFound("conversation");
            }
            String clientId = incoming.message().clientMessageId();
            Message earlier = clientId == null ? null : known.get(new ClientKey(incoming.conversation(), clientId));
            if (earlier != null) {
                return new Incoming.Stored(repeated(earlier, incoming));
            }
            limits.countMessage(incoming.conversation().value());
            return new Incoming.Stored(conversation.append(incoming.message()));
        } catch (ProblemException refused) {
            return new Incoming.Refused(refused);
        }
    }

    private static Intake.Accepted repeated(Message earlier, Incoming incoming) {
        if (!earlier.text().equals(incoming.message().text())) {
            throw new ProblemException(
                    ProblemType.CLIENT_MESSAGE_ID_REUSED, "This clientMessageId stands for another text");
        }
        return new Intake.Accepted(earlier, earlier.seq(), false, false, true);
    }

    private static void remember(Map<ClientKey, Message> known, Message message) {
        String clientId = message.clientMessageId();
        if (clientId != null) {
            known.put(new ClientKey(message.conversation(), clientId), message);
        }
    }

    private void write(List<GrowingConversation> grown) {
        if (grown.isEmpty()) {
            return;
        }
        conversations.grow(grown.stream().map(GrowingConversation::now).toList(), appending.now());
        messages.insertAll(
                grown.stream().flatMap(one -> one.messages().stream()).toList());
        turns.insertAll(grown.stream().flatMap(one -> one.turns().stream()).toList());
    }
}
