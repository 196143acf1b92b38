package io.taopu.assistant.conversation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the application over real HTTP as one visitor, or as nobody. */
public final class Api {

    public static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;
    private final @Nullable String token;

    public Api(int port) {
        this(port, null);
    }

    private Api(int port, @Nullable String token) {
        this.port = port;
        this.token = token;
    }

    /** What came back. */
    public record Reply(int status, String body, HttpResponse<?> raw) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** Code of the problem, or the empty string. */
        public String code() {
            return json().path("code").asString("");
        }
    }

    /** One server-sent event. */
    public record Event(String name, JsonNode data) {}

    public Api as(String otherToken) {
        return new Api(port, otherToken);
    }

    /** A new visitor. */
    public Api visitor() {
        return as(post("/api/v1/visitors", "{}").json().path("token").asString());
    }

    public String token() {
        return token == null ? "" : token;
    }

    public int port() {
        return port;
    }

    public String conversation() {
        return post("/api/v1/conversations", "{}").json().path("id").asString();
    }

    public Reply say(String conversation, String text, @Nullable String clientMessageId) {
        var body = JSON.createObjectNode().put("text", text);
        if (clientMessageId != null) {
            body.put("clientMessageId", clientMessageId);
        }
        return post("/api/v1/conversations/" + conversation + "/messages", body.toString());
    }

    /** All messages of a conversation. */
    public List<JsonNode> messages(String conversation) {
        List<JsonNode> all = new ArrayList<>();
        boolean more = true;
        while (more) {
            long after = all.isEmpty() ? 0 : all.getLast().path("seq").asLong();
            JsonNode page = get("/api/v1/conversations/" + conversation + "/messages?limit=200&after=" + after)
                    .json();
            page.path("items").forEach(all::add);
            more = page.path("hasMore").asBoolean();
        }
        return all;
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    public Reply delete(String path) {
        return send(request(path).DELETE());
    }

    public Reply post(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Speaks and collects the events until the stream ends. */
    public List<Event> stream(String conversation, String body) {
        Reply reply = send(request("/api/v1/conversations/" + conversation + "/messages")
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        List<Event> events = new ArrayList<>();
        for (String block : reply.body().split("\n\n")) {
            if (block.startsWith("event: ")) {
                String[] lines = block.split("\n", 2);
                events.add(new Event(
                        lines[0].substring("event: ".length()), JSON.readTree(lines[1].substring("data: ".length()))));
            }
        }
        return events;
    }

    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Reply(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
