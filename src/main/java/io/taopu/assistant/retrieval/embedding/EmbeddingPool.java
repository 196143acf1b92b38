package io.taopu.assistant.retrieval.embedding;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Platform threads for native code: questions first, the rest in the order in which it came. */
final class EmbeddingPool implements AutoCloseable {

    private final AtomicLong sequence = new AtomicLong();
    private final ThreadPoolExecutor threads;

    EmbeddingPool(int size) {
        this.threads = new ThreadPoolExecutor(
                size,
                size,
                0,
                TimeUnit.SECONDS,
                new PriorityBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("embedding-", 1).factory());
    }

    <T> CompletableFuture<T> first(Supplier<T> work) {
        return submit(work, 0);
    }

    <T> CompletableFuture<T> later(Supplier<T> work) {
        return submit(work, 1);
    }

    int waiting() {
        return threads.getQueue().size();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private <T> CompletableFuture<T> submit(Supplier<T> work, int urgency) {
        CompletableFuture<T> result = new CompletableFuture<>();
        threads.execute(new Job(urgency, sequence.incrementAndGet(), () -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException | Error failed) {
                result.completeExceptionally(failed);
            }
        }));
        return result;
    }

    private record Job(int urgency, long number, Runnable work) implements Runnable, Comparable<Job> {

        @Override
        public void run() {
            work.run();
        }

        @Override
        public int compareTo(Job other) {
            return urgency != other.urgency
                    ? Integer.compare(urgency, other.urgency)
                    : Long.compare(number, other.number);
        }
    }
}
