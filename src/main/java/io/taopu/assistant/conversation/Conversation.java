package io.taopu.assistant.conversation;

import io.taopu.assistant.identity.Channel;
import io.taopu.assistant.identity.VisitorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it stands.
 *
 * @param locale language tag of the visitor's interface
 * @param ownerEpoch rises whenever the conversation changes hands between assistant and officers
 * @param lastSeq number of the newest message; 0 while there is none
 * @param boundarySeq messages up to here no longer steer new answers
 * @param officerName display name of the officer who owns it, or null
 * @param resolvedAt when it was last resolved, or null
 */
public record Conversation(
        ConversationId id,
        VisitorId visitor,
        Channel channel,
        String locale,
        ConversationStatus status,
        long ownerEpoch,
        long lastSeq,
        long boundarySeq,
        @Nullable String officerId,
        @Nullable String officerName,
        PageContext context,
        @Nullable Instant resolvedAt,
        Instant createdAt) {}
