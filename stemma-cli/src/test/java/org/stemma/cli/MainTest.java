package org.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What a person meets at the command line before any report is read. */
final class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine commandLine =
            Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @Test
    void helpSaysHowToCallIt() {
        assertThat(commandLine.execute("--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: stemma").contains("--version");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void versionIsOneLine() {
        assertThat(commandLine.execute("--version")).isZero();
        assertThat(out.toString().strip()).startsWith("stemma").hasLineCount(1);
    }

    @Test
    void nothingToDoIsWrongUsage() {
        assertThat(commandLine.execute()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("Usage: stemma");
    }

    @Test
    void anUnknownOptionIsWrongUsage() {
        assertThat(commandLine.execute("--no-such-option")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("--no-such-option");
    }
}
