package io.taopu.assistant.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running server through the stateless call of the public API. */
public final class HttpRespondent implements Respondent {

    private static final Duration TIME_OUT = Duration.ofSeconds(60);

    private final URI base;
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();

    /** @param base address of the server, such as {@code http://127.0.0.1:8080} */
    public HttpRespondent(URI base) {
        this.base = base;
    }

    @Override
    public Reply ask(String question, List<Said> history) {
        var request = HttpRequest.newBuilder(base.resolve("/api/v1/ask"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body(question, history))))
                .build();
        long start = System.nanoTime();
        var response = send(request);
        double latencyMs = (System.nanoTime() - start) / 1e6;
        return response.statusCode() == 200
                ? Reply.of(json.readTree(response.body()), latencyMs)
                : Reply.failed("HTTP " + response.statusCode() + " " + response.body(), latencyMs);
    }

    @Override
    public String textOf(String documentId, String versionId) {
        var response =
                send(HttpRequest.newBuilder(base.resolve("/api/v1/documents/" + documentId + "?version=" + versionId))
                        .build());
        return response.statusCode() == 200 ? response.body() : "";
    }

    private static Map<String, Object> body(String question, List<Said> history) {
        var said = new ArrayList<Map<String, String>>();
        for (Said turn : history) {
            said.add(Map.of("role", "user", "text", turn.question()));
            said.add(Map.of(
                    "role", "assistant",
                    "text", turn.reply().text(),
                    "outcome", turn.reply().outcome()));
        }
        return Map.of("question", question, "history", said);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(
                    HttpRequest.newBuilder(request, (name, value) -> true)
                            .timeout(TIME_OUT)
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
