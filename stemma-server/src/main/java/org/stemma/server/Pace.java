package org.stemma.server;

import java.util.function.LongSupplier;

/** How fast a body must come: whoever drips bytes would hold a thread for as long as they like. */
final class Pace {
    private static final long GRACE_NANOS = 10_000_000_000L;
    private static final double NANOS = 1e9;

    private final long leastPerSecond;
    private final LongSupplier nanoTime;
    private final long begun;

    Pace(long leastPerSecond, LongSupplier nanoTime) {
        this.leastPerSecond = leastPerSecond;
        this.nanoTime = nanoTime;
        this.begun = nanoTime.getAsLong();
    }

    /** Returns whether so few bytes have come that no more are waited for. */
    boolean isTooSlow(long bytes) {
        long taken = nanoTime.getAsLong() - begun;
        return taken > GRACE_NANOS && bytes / (taken / NANOS) < leastPerSecond;
    }
}
