package io.taopu.assistant.conversation.socket;

import io.taopu.assistant.database.DatabaseUnderTest;
import io.taopu.assistant.database.TestDatabase;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same on PostgreSQL. */
@ActiveProfiles("postgres")
class ChatSocketPostgresTests extends ChatSocketTests {

    private static final TestDatabase DATABASE = DatabaseUnderTest.POSTGRES.empty();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.properties().forEach((name, value) -> registry.add(name, () -> value));
    }
}
