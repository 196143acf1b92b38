package io.taopu.assistant.conversation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the module.
 *
 * @param lease how long a question belongs to the worker that answers it, unless renewed; a crashed worker's questions
 *     are taken over after it
 * @param answersAtOnce how many questions are worked on at the same time; 0 stands for the number of processors, the
 *     best where answers are computed here
 * @param replyTimeout how long a call waits for the assistant's reply
 * @param reopenWindow how long after a resolution a new message goes back to the officer
 * @param signingKey Ed25519 key that signs transcripts, made in the data folder when absent
 */
@Validated
@ConfigurationProperties("assistant.conversation")
public record ConversationSettings(
        @DefaultValue("20s") @NotNull Duration lease,
        @DefaultValue("0") @PositiveOrZero int answersAtOnce,
        @DefaultValue("60s") @NotNull Duration replyTimeout,
        @DefaultValue("72h") @NotNull Duration reopenWindow,
        @Nullable String signingKey,
        @DefaultValue Sockets socket,
        @DefaultValue Office office) {

    /**
     * How sockets are kept.
     *
     * @param heartbeat how often a client sends at least something; silent for two, it is let go
     * @param helloWithin how long a new client may take to say who it is
     * @param sendWithin how long a client may take to accept one frame; then it is cut off and may come back
     */
    public record Sockets(
            @DefaultValue("25s") Duration heartbeat,
            @DefaultValue("5s") Duration helloWithin,
            @DefaultValue("10s") Duration sendWithin) {}

    /**
     * When officers are there.
     *
     * @param opens start of a working day
     * @param closes end of a working day
     * @param holidays days without work
     * @param workdays Saturdays and Sundays with work
     * @param handling how long one conversation usually takes an officer
     */
    public record Office(
            @DefaultValue("09:00") LocalTime opens,
            @DefaultValue("17:00") LocalTime closes,
            @DefaultValue Set<LocalDate> holidays,
            @DefaultValue Set<LocalDate> workdays,
            @DefaultValue("5m") Duration handling) {}
}
