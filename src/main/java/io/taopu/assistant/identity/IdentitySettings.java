package io.taopu.assistant.identity;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the module.
 *
 * @param tokenKey secret that signs visitor tokens; made in the data folder when absent
 * @param siteKey secret the embedding site signs its visitors' identity tokens with; once set, such a token is required
 * @param dataKey secret that contact data is encrypted with; made in the data folder when absent
 * @param keysCompared whether a node compares its keys with those of the others at its start (PostgreSQL only)
 * @param tokenLifetime how long a visitor token is valid
 */
@Validated
@ConfigurationProperties("assistant.identity")
record IdentitySettings(
        @Nullable String tokenKey,
        @Nullable String siteKey,
        @Nullable String dataKey,
        @DefaultValue("false") boolean keysCompared,
        @DefaultValue("30d") @NotNull Duration tokenLifetime,
        @DefaultValue Limits limits) {

    /**
     * Limits on what one caller may do.
     *
     * @param messagesPerMinute messages in one conversation within any minute
     * @param requestsPerMinute calls a minute from one address, in the long run
     * @param burst calls from one address at once
     * @param shared whether all nodes count together (PostgreSQL only)
     * @param socketsPerAddress open sockets of one address
     * @param framesPerSecond frames of one socket, in the long run
     * @param framesBurst frames of one socket at once
     */
    record Limits(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("false") boolean shared,
            @DefaultValue("30") @Min(1) int messagesPerMinute,
            @DefaultValue("600") @Min(1) int requestsPerMinute,
            @DefaultValue("600") @Min(1) int burst,
            @DefaultValue("200") @Min(1) int socketsPerAddress,
            @DefaultValue("20") @Min(1) int framesPerSecond,
            @DefaultValue("200") @Min(1) int framesBurst) {}
}
