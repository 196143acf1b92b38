package io.taopu.assistant.live;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Sends one reader everything after a number, in order and once: it holds the last number delivered and reads what
 * follows whenever it is told to look. To be used by one thread at a time.
 *
 * @param <T> what is sent
 */
public final class CursorFeed<T> {

    private static final int PAGE = 100;

    private final Source<T> source;
    private final Sink<T> sink;
    private final BooleanSupplier open;
    private long delivered;

    /**
     * @param after the last number the reader has
     * @param open whether the reader is still there
     */
    public CursorFeed(Source<T> source, Sink<T> sink, BooleanSupplier open, long after) {
        this.source = source;
        this.sink = sink;
        this.open = open;
        this.delivered = after;
    }

    /** Where items are read. */
    @FunctionalInterface
    public interface Source<T> {
        /** What follows the number, in order, at most so many. */
        List<T> after(long seq, int limit);
    }

    /** Where items go. */
    @FunctionalInterface
    public interface Sink<T> {
        /** Passes the item on and returns its number. */
        long deliver(T item);
    }

    /** Delivers everything that has come since. */
    public void look() {
        List<T> page;
        do {
            page = source.after(delivered, PAGE);
            for (T item : page) {
                if (!open.getAsBoolean()) {
                    return;
                }
                delivered = sink.deliver(item);
            }
        } while (page.size() == PAGE);
    }

    /** Delivers an item that is at hand, unless it has been delivered; what is missing before it is read. */
    public void offer(long seq, T item) {
        if (seq > delivered + 1) {
            look();
        } else if (seq == delivered + 1 && open.getAsBoolean()) {
            delivered = sink.deliver(item);
        }
    }

    /** The last number delivered. */
    public long delivered() {
        return delivered;
    }
}
