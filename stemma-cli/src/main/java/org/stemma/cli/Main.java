package org.stemma.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code stemma}: parses the command line and hands over to a subcommand, whose exit code it returns. */
@Command(
        name = "stemma",
        description =
                "Compares news reports of one event: what happened, who said it, and how each telling changed it.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

    /**
     * Runs the program and ends the Java process with its exit code.
     *
     * @param arguments the command line without the program's name
     */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The whole command line; subcommands are added here, in the order in which the help lists them. */
    static CommandLine commandLine() {
        return new CommandLine(new Main());
    }
}
