package io.taopu.assistant.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taopu.assistant.Assistant;
import io.taopu.assistant.database.DatabaseUnderTest;
import io.taopu.assistant.database.TestDatabase;
import io.taopu.assistant.evaluation.Respondent.Said;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same on PostgreSQL, and each question answered there exactly as the embedded installation answers it. */
@ActiveProfiles("postgres")
class GoldenQuestionsPostgresJourney extends GoldenQuestionsJourney {

    private static final TestDatabase DATABASE = DatabaseUnderTest.POSTGRES.empty();

    @TempDir
    Path embeddedData;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DATABASE.properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    @Override
    Path reports() {
        return Path.of("target/evaluation/postgres");
    }

    @Test
    void everyQuestionIsAnsweredAsTheEmbeddedInstallationAnswersIt() {
        List<GoldenQuestion> questions = GoldenQuestion.read(GOLDEN.resolve("held-out.yaml"));
        Map<String, List<Given>> onPostgres = answers(base(), questions);
        var embedded = SpringApplication.run(
                Assistant.class,
                "--server.port=0",
                "--assistant.identity.limits.enabled=false",
                "--assistant.data=" + embeddedData);
        try (embedded) {
            var availability = embedded.getBean(ApplicationAvailability.class);
            await().atMost(Duration.ofMinutes(6))
                    .until(() -> availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC);
            int port = ((WebServerApplicationContext) embedded).getWebServer().getPort();

            assertThat(onPostgres).containsExactlyEntriesOf(answers(URI.create("http://127.0.0.1:" + port), questions));
        }
    }

    /** What each installation must give alike: not the ids, which are made at random. */
    private record Given(String outcome, String text, List<String> cited, List<String> plots) {

        static Given of(Reply reply) {
            return new Given(
                    reply.outcome(),
                    reply.text(),
                    reply.citations().stream()
                            .map(source -> source.n() + " " + source.documentId() + " " + source.particulars() + " "
                                    + source.quote())
                            .toList(),
                    reply.plots());
        }
    }

    private static Map<String, List<Given>> answers(URI base, List<GoldenQuestion> questions) {
        var respondent = new HttpRespondent(base);
        Map<String, List<Given>> answers = new LinkedHashMap<>();
        for (GoldenQuestion question : questions) {
            List<Said> said = new ArrayList<>();
            for (String turn : question.turns()) {
                said.add(new Said(turn, respondent.ask(turn, said)));
            }
            answers.put(
                    question.id(),
                    said.stream().map(each -> Given.of(each.reply())).toList());
        }
        return answers;
    }
}
