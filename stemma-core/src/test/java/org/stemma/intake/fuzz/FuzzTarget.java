package org.stemma.intake.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Locale;

/** Where Jazzer hands in bytes for the {@link Parser} that the system property {@code stemma.fuzz} names. */
public final class FuzzTarget {
    private static final Parser PARSER =
            Parser.valueOf(System.getProperty("stemma.fuzz", "").toUpperCase(Locale.ROOT));

    private static final int WARM_UP = 3;

    /** The time of a processor, not of the clock: other programs on the machine are not the parser's fault. */
    private static final Duration HANG = Duration.ofSeconds(5);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private FuzzTarget() {}

    /** Called by Jazzer before all else: what is read for the first time loads classes, which is no hang. */
    public static void fuzzerInitialize() throws IOException {
        for (int round = 0; round < WARM_UP; round++) {
            Parser.DECODING.seeds().forEach(Parser.DECODING::read);
            PARSER.seeds().forEach(PARSER::read);
        }
    }

    /** Called by Jazzer with each of the inputs that it makes up. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        long start = THREADS.getCurrentThreadCpuTime();
        PARSER.read(bytes);
        Duration spent = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
        FuzzedReading.require(
                spent.compareTo(HANG) <= 0, "%d bytes took %d ms".formatted(bytes.length, spent.toMillis()));
    }
}
