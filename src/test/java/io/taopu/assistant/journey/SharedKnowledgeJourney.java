package io.taopu.assistant.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taopu.assistant.database.DatabaseUnderTest;
import io.taopu.assistant.database.TestDatabase;
import io.taopu.assistant.evaluation.HttpRespondent;
import io.taopu.assistant.evaluation.Reply;
import io.taopu.assistant.ingestion.Ingestion;
import io.taopu.assistant.ingestion.IngestionReport.FileResult;
import io.taopu.assistant.ingestion.IngestionReport.Result;
import io.taopu.assistant.ingestion.IngestionRun;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two nodes on one PostgreSQL with the same knowledge folder, which they look at only when told to. */
class SharedKnowledgeJourney {

    private static final TestDatabase DATABASE = DatabaseUnderTest.POSTGRES.empty();
    private static final String QUESTION = "新入驻企业租用孵化载体，首年租金减免多少？";

    @TempDir
    static Path folder;

    private static Site a;
    private static Site b;

    @BeforeAll
    static void start() throws IOException {
        a = Site.start(
                folder,
                List.of(DATABASE.settings(
                        "assistant.ingestion.interval=0s",
                        "assistant.identity.limits.enabled=false",
                        "logging.structured.format.console=ecs")));
        b = a.another();
    }

    @AfterAll
    static void stop() {
        b.close();
        a.close();
        DATABASE.close();
    }

    @Test
    void oneNodeTakesInWhatBothFindAtTheirStart() {
        assertThat(results(a.bean(Ingestion.class).lastReport().orElseThrow().files(), Result.LIVE))
                .isNotEmpty();
        assertThat(results(b.bean(Ingestion.class).lastReport().orElseThrow().files(), Result.UNCHANGED))
                .hasSameSizeAs(
                        b.bean(Ingestion.class).lastReport().orElseThrow().files());
    }

    @Test
    void whatOneNodePublishesTheOtherCitesFromTheNextQuestionOnUntilItIsWithdrawn() throws IOException {
        Path file = policy("incubator-rent", "首年租金减免百分之十三，次年减免百分之七。");

        assertThat(results(scan(a).report().files(), Result.LIVE)).containsExactly("policies/incubator-rent.md");
        Reply published = ask(b);
        policy("incubator-rent", "首年租金减免百分之十九，次年减免百分之七。");
        scan(a);
        Reply replaced = ask(b);
        Files.delete(file);
        scan(b);
        Reply withdrawn = ask(a);

        assertThat(published.citations()).anyMatch(source -> source.documentId().equals("incubator-rent"));
        assertThat(published.text()).contains("百分之十三");
        assertThat(replaced.text()).contains("百分之十九").doesNotContain("百分之十三");
        assertThat(withdrawn.citations())
                .noneMatch(source -> source.documentId().equals("incubator-rent"));
    }

    @Test
    void onlyOneOfTwoNodesThatSeeAFileAtOnceTakesItIn() throws IOException {
        policy("showroom-hours", "展示厅工作日上午九点至下午五点开放参观。");

        String atA = a.bean(Ingestion.class).scan();
        String atB = b.bean(Ingestion.class).scan();
        List<FileResult> files =
                new java.util.ArrayList<>(finished(a, atA).report().files());
        files.addAll(finished(b, atB).report().files());

        assertThat(results(files, Result.LIVE)).containsExactly("policies/showroom-hours.md");
        assertThat(results(files, Result.UNCHANGED)).contains("policies/showroom-hours.md");
    }

    @Test
    void tellsOperatorsHowLongEachStepTakesAndWhatWaits() throws Exception {
        ask(a);
        String measured = get(a, "/actuator/prometheus", "").body();

        for (String step : List.of("understand", "retrieve", "compose", "ground")) {
            assertThat(measured)
                    .containsPattern("assistant_answering_step_seconds_count\\{step=\"" + step + "\"\\} [1-9]");
        }
        assertThat(measured)
                .contains("assistant_sockets_open{endpoint=\"chatEndpoint\"} 0.0")
                .contains("assistant_turns_waiting 0.0")
                .contains("assistant_handoffs_waiting 0.0");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void writesALineAboutAQuestionAsJsonWithTheCallersTraceAndWithoutItsWords(CapturedOutput output) throws Exception {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var asked = get(
                a,
                "/api/v1/ask",
                "{\"question\":\"" + QUESTION + "\"}",
                "traceparent",
                "00-" + trace + "-00f067aa0ba902b7-01");

        assertThat(asked.headers().firstValue("Trace-Id")).contains(trace);
        List<JsonNode> lines = output.getOut()
                .lines()
                .filter(line -> line.startsWith("{") && line.contains(trace))
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        assertThat(lines)
                .isNotEmpty()
                .allMatch(line -> line.path("trace").asString("").equals(trace))
                .anyMatch(line -> line.path("message").asString("").startsWith("event=question-answered outcome="))
                .noneMatch(line -> line.toString().contains("减免"));
    }

    private static HttpResponse<String> get(Site node, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node.url() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Path policy(String id, String sentence) throws IOException {
        Path file = folder.resolve("knowledge/policies/" + id + ".md");
        Files.writeString(
                file,
                """
                ---
                id: %s
                title: 桃浦孵化载体入驻与参观办法（测试）
                issuer: 测试机构
                kind: policy
                language: zh
                effectiveFrom: 2026-01-01
                confidence: A
                ---
                # 桃浦孵化载体入驻与参观办法（测试）

                ## 新入驻企业

                新入驻企业租用桃浦孵化载体的，%s
                """
                        .formatted(id, sentence));
        return file;
    }

    private static IngestionRun scan(Site node) {
        return finished(node, node.bean(Ingestion.class).scan());
    }

    private static IngestionRun finished(Site node, String run) {
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> node.bean(Ingestion.class).find(run).orElseThrow(),
                        found -> found.state() != IngestionRun.State.RUNNING);
    }

    private static Reply ask(Site node) {
        return new HttpRespondent(URI.create(node.url())).ask(QUESTION, List.of());
    }

    private static List<String> results(List<FileResult> files, Result result) {
        return files.stream()
                .filter(file -> file.result() == result)
                .map(FileResult::path)
                .toList();
    }
}
