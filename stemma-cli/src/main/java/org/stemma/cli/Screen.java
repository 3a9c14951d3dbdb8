package org.stemma.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Where output goes, and what can be shown there. All output is UTF-8.
 *
 * @param out for results
 * @param err for messages and progress
 * @param outIsTerminal whether a person sees {@code out} at once
 * @param errIsTerminal whether a person sees {@code err} at once
 * @param colors whether the user's environment allows colours
 * @param width columns, at least 60
 */
record Screen(
        PrintStream out, PrintStream err, boolean outIsTerminal, boolean errIsTerminal, boolean colors, int width) {
    private static final int NARROWEST = 60;
    private static final int USUAL = 80;

    /**
     * Returns the screen of this process. Java cannot tell which of the streams is a terminal, so the launcher
     * says it, as {@code -Dstemma.terminal=out,err}; without that none is taken for one.
     */
    static Screen ofProcess() {
        Map<String, String> environment = System.getenv();
        List<String> terminals =
                List.of(System.getProperty("stemma.terminal", "").split(",", -1));
        boolean colors = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        return new Screen(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                terminals.contains("out"),
                terminals.contains("err"),
                colors,
                width(environment.getOrDefault("COLUMNS", "")));
    }

    /** Returns the columns to fill: what COLUMNS says, 80 where it says nothing, never under 60. */
    static int width(String columns) {
        return columns.matches("[1-9]\\d{0,4}") ? Math.max(NARROWEST, Integer.parseInt(columns)) : USUAL;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
