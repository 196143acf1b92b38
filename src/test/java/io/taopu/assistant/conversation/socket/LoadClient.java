package io.taopu.assistant.conversation.socket;

import io.taopu.assistant.conversation.Api;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One client of the load program in a conversation of its own. */
final class LoadClient implements AutoCloseable {

    private static final String[] QUESTIONS = {
        "Which plots are larger than 20 mu and may be used for laboratories?",
        "哪几块地可以建研发楼？面积分别是多少？",
        "What does the district pay towards the rent of a new research centre?",
        "人才公寓怎么申请，需要什么材料？",
    };

    private final BlockingQueue<JsonNode> acks = new LinkedBlockingQueue<>();
    private final Map<String, Long> unanswered = new ConcurrentHashMap<>();
    private final Latencies answers;
    private final RawSocket socket;
    private int said;

    /**
     * @param officer whether the conversation waits for an officer, so that no answer is due
     * @param answers told of every answer
     */
    LoadClient(Api api, boolean officer, Latencies answers) {
        this.answers = answers;
        Api visitor = api.visitor();
        String conversation = visitor.conversation();
        if (officer) {
            visitor.post("/api/v1/conversations/" + conversation + "/handoff", "{}");
        }
        socket = RawSocket.connect(api.port(), this::hear);
        socket.hello(visitor.token(), conversation, 0);
        take();
    }

    /** The text of the n-th message. */
    static String text(int n) {
        return QUESTIONS[n % QUESTIONS.length] + " (" + n + ")";
    }

    /** Says something and waits until it is stored. */
    void say(Latencies latencies) {
        int n = said++;
        long sent = System.nanoTime();
        socket.say("c-" + n, text(n));
        JsonNode ack = take();
        latencies.since(sent);
        unanswered.merge(ack.path("messageId").asString(), sent, (answeredAt, at) -> {
            answers.since(at);
            return null;
        });
    }

    private void hear(JsonNode frame) {
        String type = frame.path("type").asString("");
        JsonNode message = frame.path("message");
        if (type.equals("ack") || type.equals("ready")) {
            acks.add(frame);
        } else if (type.equals("error")) {
            throw new IllegalStateException(frame.toString());
        } else if (message.path("role").asString("").equals("assistant")) {
            unanswered.merge(message.path("replyTo").asString(), 0L, (sent, none) -> {
                answers.since(sent);
                return null;
            });
        }
    }

    private JsonNode take() {
        try {
            @Nullable JsonNode next = acks.poll(60, TimeUnit.SECONDS);
            if (next == null) {
                throw new IllegalStateException("nothing came within 60 s");
            }
            return next;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
