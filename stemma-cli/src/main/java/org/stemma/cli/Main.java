package org.stemma.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code stemma}: parses the command line and hands over to a subcommand, whose exit code it returns. */
@Command(
        name = "stemma",
        description =
                "Compares news reports of one event: what happened, who said it, and how each telling changed it.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    /**
     * Runs the program and ends the Java process with its exit code.
     *
     * @param arguments the command line without the program's name
     */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** Called when no subcommand was named, which is wrong usage. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Nothing to do: name a command.");
    }

    /** The whole command line; subcommands are added here, in the order in which the help lists them. */
    static CommandLine commandLine() {
        String path = System.getenv("PATH");
        Browser browser = Browser.along(path == null ? "" : path);
        Screen screen = Screen.ofProcess();
        return new CommandLine(new Main())
                .addSubcommand(new ReadCommand(new CoreEngine(), screen, System.in, browser))
                .addSubcommand(new AddCommand(screen, System.in))
                .addSubcommand(new StoriesCommand(screen))
                .addSubcommand(new ShowCommand(screen, browser))
                .addSubcommand(new SearchCommand(screen))
                .addSubcommand(new TraceCommand(screen))
                .addSubcommand(new WatchCommand(screen))
                .addSubcommand(new ServeCommand(screen, browser))
                .addSubcommand(new ExportCommand(screen))
                .addSubcommand(new RemoveCommand(screen))
                .addSubcommand(new DoctorCommand(screen))
                .setExecutionExceptionHandler(new Failure());
    }
}
