package io.taopu.assistant.conversation.socket;

import static org.awaitility.Awaitility.await;

import io.taopu.assistant.conversation.Api;
import io.taopu.assistant.conversation.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A load program: idle sockets and the memory they take, then messages stored and acknowledged beside a bare echo of the
 * same frames by as many clients in the same run. A client sends its next frame when the last one has been acknowledged.
 * Each round has three parts: the echo; messages in conversations that wait for an officer, so that storing is all there
 * is to do; messages that the assistant owes an answer and answers meanwhile, as far as it can. Last, how long a full
 * answer takes when questions come at half the rate at which they can be answered.
 *
 * <p>Arguments: idle sockets (5000), talking clients (50), messages a client and part (40), rounds (3), and
 * {@code whole} for the real assistant instead of one that repeats the question.
 */
final class SocketLoad {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final ServerProcess server;
    private final int clients;
    private final int messages;

    private SocketLoad(ServerProcess server, int clients, int messages) {
        this.server = server;
        this.clients = clients;
        this.messages = messages;
    }

    public static void main(String[] arguments) throws Exception {
        int idle = number(arguments, 0, 5_000);
        int clients = number(arguments, 1, 50);
        int messages = number(arguments, 2, 40);
        int rounds = number(arguments, 3, 3);
        boolean whole = Arrays.asList(arguments).contains("whole");
        List<String> settings = new ArrayList<>(
                List.of("assistant.identity.limits.enabled=false", "assistant.conversation.socket.heartbeat=10m"));
        if (whole) {
            settings.add(ServerProcess.WHOLE);
        }
        try (ServerProcess server =
                new ServerProcess(Files.createTempDirectory("socket-load"), settings.toArray(new String[0]))) {
            server.start();
            SocketLoad load = new SocketLoad(server, clients, messages);
            System.out.printf(
                    "%s assistant, %d clients, %d processors for both sides%n",
                    whole ? "real" : "scripted", clients, Runtime.getRuntime().availableProcessors());
            load.idle(idle);
            load.warmUp();
            double answersPerSecond = 1;
            for (int round = 1; round <= rounds; round++) {
                answersPerSecond = load.round();
            }
            load.fullAnswers(answersPerSecond / 2);
        }
        System.exit(0);
    }

    private static int number(String[] arguments, int n, int otherwise) {
        return arguments.length > n ? Integer.parseInt(arguments[n]) : otherwise;
    }

    private void idle(int count) throws Exception {
        Api visitor = server.api().visitor();
        long before = heapKb();
        CountDownLatch ready = new CountDownLatch(count);
        List<RawSocket> sockets = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            RawSocket socket = RawSocket.connect(server.port(), frame -> ready.countDown());
            socket.hello(visitor.token(), null, 0);
            sockets.add(socket);
        }
        boolean all = ready.await(60, TimeUnit.SECONDS);
        long after = heapKb();
        System.out.printf(
                "idle sockets: %d (%s), heap %d MB before, %d MB with them, %.1f KB each; server's maximum 1024 MB%n",
                count - ready.getCount(),
                all ? "all greeted" : "some missing",
                before / 1024,
                after / 1024,
                (after - before) / (double) Math.max(1, count));
        sockets.forEach(RawSocket::drop);
    }

    /** Both sides' code is compiled before anything is measured. */
    private void warmUp() throws Exception {
        echo(messages);
        acknowledge(true, Math.max(10, messages / 2));
        acknowledge(false, 2);
    }

    private double round() throws Exception {
        Latencies echoed = echo(messages * 3);
        System.out.println(echoed.report("echo"));
        Latencies alone = acknowledge(true, messages);
        System.out.println(alone.report("acknowledged, an officer's conversation")
                + String.format("; %.2f of the echo", alone.perSecond() / echoed.perSecond()));
        return owed(echoed);
    }

    private double owed(Latencies echoed) throws Exception {
        Latencies answers = new Latencies(server);
        List<LoadClient> talking = open(n -> new LoadClient(server.api(), false, answers));
        Latencies acks = new Latencies(server);
        each(talking, client -> IntStream.range(0, messages).forEach(m -> client.say(acks)));
        int meanwhile = answers.count();
        System.out.println(acks.done().report("acknowledged, answers owed")
                + String.format("; %.2f of the echo", acks.perSecond() / echoed.perSecond()));
        await().atMost(Duration.ofMinutes(10)).until(() -> answers.count() == acks.count());
        System.out.println(answers.done().report("answered, from the queue") + "; meanwhile " + meanwhile);
        each(talking, LoadClient::close);
        return answers.perSecond();
    }

    private void fullAnswers(double perSecond) throws Exception {
        Latencies answers = new Latencies(server);
        List<LoadClient> talking = open(n -> new LoadClient(server.api(), false, answers));
        LinkedBlockingQueue<LoadClient> free = new LinkedBlockingQueue<>(talking);
        int count = (int) Math.max(20, Math.min(1_000, perSecond * 20));
        Latencies acks = new Latencies(server);
        List<Thread> sending = new ArrayList<>();
        long start = System.nanoTime();
        for (int n = 0; n < count; n++) {
            TimeUnit.NANOSECONDS.sleep(start + (long) (n * 1e9 / perSecond) - System.nanoTime());
            LoadClient client = free.take();
            sending.add(Thread.ofVirtual().start(() -> {
                client.say(acks);
                free.add(client);
            }));
        }
        for (Thread thread : sending) {
            thread.join();
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> answers.count() == count);
        System.out.printf("questions at %.0f a second:%n", perSecond);
        System.out.println(acks.done().report("send to acknowledgement"));
        System.out.println(answers.done().report("send to full answer"));
        each(talking, LoadClient::close);
    }

    private Latencies echo(int each) throws Exception {
        List<EchoClient> echoing = open(n -> new EchoClient(server.port()));
        Latencies latencies = new Latencies(server);
        each(echoing, client -> IntStream.range(0, each).forEach(m -> client.say(m, latencies)));
        latencies.done();
        each(echoing, client -> client.socket.close());
        return latencies;
    }

    private Latencies acknowledge(boolean officer, int each) throws Exception {
        Latencies answers = new Latencies(server);
        List<LoadClient> talking = open(n -> new LoadClient(server.api(), officer, answers));
        Latencies acks = new Latencies(server);
        each(talking, client -> IntStream.range(0, each).forEach(m -> client.say(acks)));
        acks.done();
        await().atMost(Duration.ofMinutes(2)).until(() -> officer || answers.count() == acks.count());
        each(talking, LoadClient::close);
        return acks;
    }

    /** Sends the frames that the others send, and gets them back. */
    private static final class EchoClient {

        private final LinkedBlockingQueue<JsonNode> echoes = new LinkedBlockingQueue<>();
        private final RawSocket socket;

        EchoClient(int port) {
            socket = RawSocket.connect(port, "/ws/echo", echoes::add);
        }

        void say(int n, Latencies latencies) {
            long sent = System.nanoTime();
            socket.say("c-" + n, LoadClient.text(n));
            try {
                if (echoes.poll(60, TimeUnit.SECONDS) == null) {
                    throw new IllegalStateException("no echo within 60 s");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            latencies.since(sent);
        }
    }

    private <T> List<T> open(IntFunction<T> client) {
        return IntStream.range(0, clients).mapToObj(client).toList();
    }

    private static <T> void each(List<T> clients, Consumer<T> work) throws InterruptedException {
        List<Thread> threads = clients.stream()
                .map(client -> Thread.ofVirtual().start(() -> work.accept(client)))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private long heapKb() throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        run(jcmd, Long.toString(server.pid()), "GC.run");
        Matcher used = USED.matcher(run(jcmd, Long.toString(server.pid()), "GC.heap_info"));
        return used.find() ? Long.parseLong(used.group(1)) : -1;
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Arrays.asList(command))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output;
    }
}
