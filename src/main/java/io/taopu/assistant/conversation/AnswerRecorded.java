package io.taopu.assistant.conversation;

import java.util.List;

/**
 * The assistant's reply has committed.
 *
 * @param outcome how the question ended, as in the API
 * @param language language tag of the reply
 * @param documentIds documents cited
 * @param parcelCodes plots cited
 * @param latencyMs time spent on answering
 */
public record AnswerRecorded(
        ConversationId conversation,
        String messageId,
        String outcome,
        String language,
        String channel,
        List<String> documentIds,
        List<String> parcelCodes,
        long latencyMs) {}
