package org.stemma.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How often one client may ask: so many a second on average, and twice as many at once. */
final class RateLimit {
    private static final int MOST_CLIENTS = 10_000;
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double most;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CLIENTS;
        }
    };

    RateLimit(int perSecond, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.most = 2.0 * perSecond;
        this.nanoTime = nanoTime;
    }

    private static final class Bucket {
        private double left;
        private long last;

        Bucket(double left, long last) {
            this.left = left;
            this.last = last;
        }
    }

    /** Returns whether this client may ask now. */
    synchronized boolean allows(String client) {
        long now = nanoTime.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(client, anyone -> new Bucket(most, now));
        bucket.left = Math.min(most, bucket.left + (now - bucket.last) / NANOS * perSecond);
        bucket.last = now;
        if (bucket.left < 1) {
            return false;
        }
        bucket.left--;
        return true;
    }
}
