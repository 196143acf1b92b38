package io.taopu.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taopu.assistant.conversation.Api;
import io.taopu.assistant.conversation.Running;
import io.taopu.assistant.database.DatabaseUnderTest;
import io.taopu.assistant.database.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

class CommandTests {

    @TempDir
    Path data;

    @TempDir
    Path restored;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int run(Map<String, String> environment, String... arguments) {
        return Command.run(arguments, environment, new PrintStream(said, true));
    }

    @Test
    void movesAnEmbeddedInstallationIntoPostgres() {
        String token;
        String conversation;
        List<JsonNode> before;
        try (Running embedded = Running.on(data)) {
            Api visitor = embedded.api().visitor();
            token = visitor.token();
            conversation = visitor.conversation();
            visitor.say(conversation, "to be moved", "c-1");
            before = visitor.messages(conversation);
        }
        try (TestDatabase target = DatabaseUnderTest.POSTGRES.empty()) {
            Map<String, String> environment = new HashMap<>();
            target.properties()
                    .forEach((name, value) -> environment.put(
                            name.toUpperCase(java.util.Locale.ROOT).replace('.', '_'), value));

            assertThat(run(environment, "move-to-postgres", data.toString()))
                    .as(said.toString())
                    .isZero();
            assertThat(said.toString()).contains("message: 2 rows", "visitor: 1 rows");
            assertThat(run(environment, "move-to-postgres", data.toString())).isEqualTo(1);
            assertThat(said.toString()).contains("not empty");

            List<String> settings = new ArrayList<>(List.of("spring.profiles.active=postgres"));
            target.properties().forEach((name, value) -> settings.add(name + "=" + value));
            try (Running moved = Running.on(data, settings.toArray(String[]::new))) {
                assertThat(moved.api().as(token).messages(conversation)).isEqualTo(before);
            }
        }
    }

    @Test
    void refusesToMoveWhatIsNotThere() {
        assertThat(run(
                        Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/x"),
                        "move-to-postgres",
                        data.toString()))
                .isEqualTo(1);
        assertThat(said.toString()).contains("no embedded database");
    }

    @Test
    void backsUpWhileTheApplicationWritesAndTheCopyAnswers() throws Exception {
        try (Running embedded = Running.on(data)) {
            Api visitor = embedded.api().visitor();
            String conversation = visitor.conversation();
            visitor.say(conversation, "before the backup", "c-1");
            var backup = new JdbcEmbeddedBackup(
                    embedded.bean(JdbcTemplate.class), Clock.systemUTC(), data, "jdbc:h2:file:" + data);
            CompletableFuture<Integer> asked =
                    CompletableFuture.supplyAsync(() -> run(Map.of(), "backup", data.toString()));

            org.awaitility.Awaitility.await().until(() -> {
                backup.look();
                visitor.say(conversation, "meanwhile", null);
                return asked.isDone();
            });

            assertThat(asked).isCompletedWithValue(0);
            Path file = Path.of(said.toString().strip().replace("written: ", ""));
            assertThat(Files.getPosixFilePermissions(file)).hasToString("[OWNER_READ, OWNER_WRITE]");
            unpack(file);
            try (Running copy = Running.on(restored)) {
                assertThat(copy.api()
                                .as(visitor.token())
                                .messages(conversation)
                                .getFirst()
                                .path("text")
                                .asString())
                        .isEqualTo("before the backup");
            }
        }
    }

    @Test
    void refusesASecondProcessOnTheSameData() {
        SpringApplication first = application();
        try (var running = first.run("--server.port=0", "--assistant.data=" + data)) {
            assertThat(running.isActive()).isTrue();
            assertThatThrownBy(() -> application().run("--server.port=0", "--assistant.data=" + data))
                    .isInstanceOf(DataFolderInUseException.class)
                    .hasMessageContaining(data.toAbsolutePath().toString());
        }
        application().run("--server.port=0", "--assistant.data=" + data).close();
    }

    private static SpringApplication application() {
        SpringApplication application = new SpringApplication(io.taopu.assistant.conversation.ConversationApp.class);
        application.addListeners(new DataFolderLock());
        return application;
    }

    private void unpack(Path file) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, restored.resolve(Path.of(entry.getName()).getFileName()));
            }
        }
    }
}
