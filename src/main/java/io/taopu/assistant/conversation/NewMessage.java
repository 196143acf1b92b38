package io.taopu.assistant.conversation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor says, checked and cleaned.
 *
 * @param clientMessageId what the client calls it, so that sending it again stores nothing; or null
 */
public record NewMessage(
        String text, @Nullable String clientMessageId, PageContext context, @Nullable LocalDate asOf) {}
