package org.stemma.intake.fuzz;

import java.io.IOException;
import java.util.Locale;

/** Where Jazzer hands in bytes for the {@link Parser} that the system property {@code stemma.fuzz} names. */
public final class FuzzTarget {
    private static final Parser PARSER =
            Parser.valueOf(System.getProperty("stemma.fuzz", "").toUpperCase(Locale.ROOT));

    private static final int WARM_UP = 3;

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
        PARSER.read(bytes);
    }
}
