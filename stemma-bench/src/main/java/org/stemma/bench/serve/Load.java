package org.stemma.bench.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** Asks for some paths by turns, so often a second on several connections, and measures each answer. */
final class Load {
    private static final double MILLIS = 1e6;
    private static final long SECOND = 1_000_000_000L;

    private final int port;
    private final List<String> paths;
    private final int connections;
    private final int perSecond;

    Load(int port, List<String> paths, int connections, int perSecond) {
        this.port = port;
        this.paths = List.copyOf(paths);
        this.connections = connections;
        this.perSecond = perSecond;
    }

    /**
     * What was measured.
     *
     * @param answers how many came
     * @param seconds in how long
     * @param p50 the median of the times from when a request was due to the end of its answer, in milliseconds
     * @param p99 what 99 of 100 were below
     * @param errors answers other than 200, and connections that broke
     */
    record Measured(int answers, double seconds, double p50, double p99, double longest, int errors) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.0f requests/s, p50 %.1f ms, p99 %.1f ms, longest %.1f ms, %d errors",
                    answers / seconds,
                    p50,
                    p99,
                    longest,
                    errors);
        }
    }

    /** Asks for so long. A request that is due waits for nobody: its time counts from when it was due. */
    Measured run(int seconds) throws InterruptedException {
        AtomicLong next = new AtomicLong();
        AtomicInteger errors = new AtomicInteger();
        List<List<Long>> times = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < connections; i++) {
            List<Long> mine = new ArrayList<>();
            times.add(mine);
            Thread thread = new Thread(() -> ask(begun, seconds, next, mine, errors));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double taken = (System.nanoTime() - begun) / (double) SECOND;
        long[] sorted = times.stream()
                .flatMapToLong(mine -> mine.stream().mapToLong(Long::longValue))
                .sorted()
                .toArray();
        return new Measured(
                sorted.length,
                taken,
                at(sorted, 0.5),
                at(sorted, 0.99),
                LongStream.of(sorted).max().orElse(0) / MILLIS,
                errors.get());
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1.0, sorted.length * share)] / MILLIS;
    }

    private void ask(long begun, int seconds, AtomicLong next, List<Long> times, AtomicInteger errors) {
        try (Reader reader = new Reader(port)) {
            while (true) {
                long number = next.getAndIncrement();
                long due = begun + number * SECOND / perSecond;
                if (due > begun + seconds * SECOND) {
                    return;
                }
                long early = due - System.nanoTime();
                if (early > 0) {
                    Thread.sleep(early / 1_000_000, (int) (early % 1_000_000));
                }
                int status = reader.get(paths.get((int) (number % paths.size())), true);
                times.add(System.nanoTime() - due);
                if (status != 200) {
                    errors.incrementAndGet();
                }
            }
        } catch (IOException broken) {
            errors.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
