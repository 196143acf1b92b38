package io.taopu.assistant.conversation.socket;

import io.taopu.assistant.conversation.Api;
import io.taopu.assistant.conversation.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A load program: idle sockets and the heap they take, then messages stored and acknowledged beside a bare echo in the
 * same run. The assistant is a scripted one, so the figures are those of storing and delivering. Arguments: idle
 * sockets, talking clients, messages a client.
 */
final class SocketLoad {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private SocketLoad() {}

    public static void main(String[] arguments) throws Exception {
        int idle = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
        int clients = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50;
        int messages = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100;
        Path data = Files.createTempDirectory("socket-load");
        try (ServerProcess server = new ServerProcess(
                data,
                "assistant.identity.limits.enabled=false",
                "server.tomcat.max-connections=12000",
                "assistant.conversation.socket.heartbeat=10m")) {
            server.start();
            idle(server, idle);
            double echoed = echo(server, clients, messages);
            double acked = talk(server, clients, messages);
            System.out.printf("acknowledged / echoed: %.2f%n", acked / echoed);
        }
        System.exit(0);
    }

    private static void idle(ServerProcess server, int count) throws Exception {
        Api visitor = server.api().visitor();
        long before = heapKb(server);
        CountDownLatch ready = new CountDownLatch(count);
        List<RawSocket> sockets = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            RawSocket socket = RawSocket.connect(server.port(), frame -> ready.countDown());
            socket.hello(visitor.token(), null, 0);
            sockets.add(socket);
        }
        boolean all = ready.await(60, TimeUnit.SECONDS);
        long after = heapKb(server);
        System.out.printf(
                "idle sockets: %d (%s), heap %d MB before, %d MB with them, %.1f KB each%n",
                count - ready.getCount(),
                all ? "all greeted" : "some missing",
                before / 1024,
                after / 1024,
                (after - before) / (double) Math.max(1, count));
        sockets.forEach(RawSocket::drop);
    }

    private static double echo(ServerProcess server, int clients, int messages) throws Exception {
        ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
        long start = System.nanoTime();
        inParallel(clients, n -> {
            Waiting<JsonNode> waiting = new Waiting<>();
            RawSocket socket = RawSocket.connect(server.port(), "/ws/echo", waiting::put);
            for (int m = 0; m < messages; m++) {
                long sent = System.nanoTime();
                socket.say("c-" + m, "message number " + m);
                waiting.take();
                latencies.add(System.nanoTime() - sent);
            }
            socket.close();
        });
        return report("echo", latencies, start);
    }

    private static double talk(ServerProcess server, int clients, int messages) throws Exception {
        ConcurrentLinkedQueue<Long> acks = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Long> answers = new ConcurrentLinkedQueue<>();
        long start = System.nanoTime();
        inParallel(clients, n -> {
            Api visitor = server.api().visitor();
            Waiting<JsonNode> ack = new Waiting<>();
            Waiting<JsonNode> answer = new Waiting<>();
            RawSocket socket = RawSocket.connect(server.port(), frame -> {
                String type = frame.path("type").asString();
                if (type.equals("ack") || type.equals("ready")) {
                    ack.put(frame);
                } else if (frame.path("message").path("role").asString("").equals("assistant")) {
                    answer.put(frame);
                }
            });
            socket.hello(visitor.token(), visitor.conversation(), 0);
            ack.take();
            for (int m = 0; m < messages; m++) {
                long sent = System.nanoTime();
                socket.say("c-" + m, "message number " + m);
                ack.take();
                acks.add(System.nanoTime() - sent);
                answer.take();
                answers.add(System.nanoTime() - sent);
            }
            socket.close();
        });
        double rate = report("send to ack", acks, start);
        report("send to full answer", answers, start);
        return rate;
    }

    /** Hands single values from one thread to another. */
    private static final class Waiting<T> {
        private final java.util.concurrent.LinkedBlockingQueue<T> queue =
                new java.util.concurrent.LinkedBlockingQueue<>();

        void put(T value) {
            queue.add(value);
        }

        T take() {
            try {
                T value = queue.poll(60, TimeUnit.SECONDS);
                if (value == null) {
                    throw new IllegalStateException("nothing came within 60 s");
                }
                return value;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void inParallel(int clients, java.util.function.IntConsumer client) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int n = 0; n < clients; n++) {
            int number = n;
            threads.add(Thread.ofVirtual().start(() -> client.accept(number)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static double report(String what, ConcurrentLinkedQueue<Long> nanos, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%s: %d in %.1f s, %.0f a second, ms p50 %.1f p95 %.1f p99 %.1f%n",
                what,
                sorted.length,
                seconds,
                sorted.length / seconds,
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99));
        return sorted.length / seconds;
    }

    private static double percentile(long[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    private static long heapKb(ServerProcess server) throws IOException, InterruptedException {
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
