package io.taopu.assistant.ingestion;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the module.
 *
 * @param folder the knowledge folder
 * @param interval pause between two looks at the folder; zero looks only at start and on demand
 * @param nodes {@code one} or {@code many} processes on the database; of many, one scans at a time (PostgreSQL only)
 */
@ConfigurationProperties("assistant.ingestion")
record IngestionSettings(
        @DefaultValue("./knowledge") Path folder,
        @DefaultValue("5s") Duration interval,
        @DefaultValue("one") Nodes nodes) {

    /** How many processes work on one database. */
    enum Nodes {
        ONE,
        MANY
    }
}
