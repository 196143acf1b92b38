package io.taopu.assistant.conversation.socket;

import io.taopu.assistant.conversation.ServerProcess;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long things took, how many there were in a second, and what each cost the server. Thread-safe. */
final class Latencies {

    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final long start = System.nanoTime();
    private final ServerProcess server;
    private final Duration serverCpuBefore;
    private volatile long end;
    private volatile double serverCpuMicros;

    Latencies(ServerProcess server) {
        this.server = server;
        this.serverCpuBefore = server.cpu();
    }

    /** One thing began then and has just ended. */
    void since(long sentNanos) {
        nanos.add(System.nanoTime() - sentNanos);
    }

    /** Nothing is added any more. */
    Latencies done() {
        end = System.nanoTime();
        serverCpuMicros = server.cpu().minus(serverCpuBefore).toNanos() / 1e3 / Math.max(1, nanos.size());
        return this;
    }

    int count() {
        return nanos.size();
    }

    double perSecond() {
        return nanos.size() / ((end - start) / 1e9);
    }

    /** One line: number, rate, percentiles. */
    String report(String what) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return String.format(
                "%-44s %6d in %5.1f s = %5.0f a second; ms p50 %.1f, p95 %.1f, p99 %.1f; server CPU %.0f us each",
                what,
                sorted.length,
                (end - start) / 1e9,
                perSecond(),
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99),
                serverCpuMicros);
    }

    private static double percentile(long[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }
}
