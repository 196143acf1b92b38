package io.taopu.assistant.live;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the module.
 *
 * @param wakeups how far a wake-up reaches: {@code local}, this process; {@code postgres}, every node on the database
 */
@Validated
@ConfigurationProperties("assistant.live")
record LiveSettings(@DefaultValue("local") @NotNull Reach wakeups) {

    /** How far a wake-up reaches. */
    enum Reach {
        LOCAL,
        POSTGRES
    }
}
