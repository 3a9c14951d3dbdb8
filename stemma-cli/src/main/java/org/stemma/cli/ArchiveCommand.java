package org.stemma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.stemma.Progress;
import org.stemma.StemmaOptions;
import org.stemma.archive.Archive;
import org.stemma.archive.ArchiveJson;
import org.stemma.encode.EncoderException;
import org.stemma.encode.EncoderFolderException;
import org.stemma.store.ArchiveException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the commands on an archive share: opening it, progress, and failures told in plain words. */
abstract class ArchiveCommand implements Callable<Integer> {
    static final int DONE = 0;
    static final int SOME_REJECTED = 1;
    static final int WRONG_USAGE = 2;
    static final int NOTHING = 3;
    static final int BROKEN = 4;
    private static final int NO_MODEL = 5;

    private final Screen screen;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ArchiveOptions archive = new ArchiveOptions();

    @Mixin
    private EncoderOptions encoders = new EncoderOptions();

    ArchiveCommand(Screen screen) {
        this.screen = screen;
    }

    /** Does what the command is for; returns the exit code. */
    abstract int run(Archive opened, Progress progress) throws IOException;

    /** Returns whether the command makes an archive where there is none. */
    boolean makes() {
        return false;
    }

    /** Returns the settings that the command's own options choose. */
    StemmaOptions options() {
        return StemmaOptions.defaults();
    }

    @Override
    public final Integer call() throws IOException {
        try {
            if (!makes() && !archive.isThere()) {
                tell("There is no archive in " + archive.folder()
                        + ". 'stemma add PATH…' makes one; --archive DIR names" + " another.");
                return NOTHING;
            }
            try (Archive opened = Archive.open(archive.place(), encoders.apply(options()))) {
                return withProgress(opened);
            }
        } catch (ArchiveException e) {
            tell(String.valueOf(e.getMessage()));
            return BROKEN;
        } catch (EncoderException e) {
            boolean wrongFolder = e instanceof EncoderFolderException;
            tell(e.getMessage() + (wrongFolder ? "" : " With --multilingual-encoder none, it goes without it."));
            return wrongFolder ? WRONG_USAGE : NO_MODEL;
        } finally {
            screen.out().flush();
            screen.err().flush();
            closed();
        }
    }

    /** Called when the archive is closed again, or could not be opened. */
    void closed() {}

    private int withProgress(Archive opened) throws IOException {
        if (archive.quiet()) {
            return run(opened, Progress.NONE);
        }
        if (!screen.errIsTerminal()) {
            return run(opened, new NoticesOnly(screen.err()));
        }
        try (ProgressLine progress = new ProgressLine(screen.err(), screen.width())) {
            return run(opened, progress);
        }
    }

    Screen screen() {
        return screen;
    }

    /** Returns the archive's folder. */
    Path folder() {
        return archive.folder();
    }

    boolean json() {
        return archive.json();
    }

    /** Returns what prints tables, in colours where they can be seen. */
    Summary summary() {
        return new Summary(screen.width(), screen.colors() && !archive.noColor() && screen.outIsTerminal());
    }

    /** Returns what prints problems. */
    Summary problems() {
        return new Summary(screen.width(), screen.colors() && !archive.noColor() && screen.errIsTerminal());
    }

    /** Prints a result, wrapped. */
    void say(String text) {
        lines(text).forEach(screen.out()::println);
    }

    /** Prints a result indented, wrapped. */
    void sayIndented(int by, String text) {
        DisplayText.wrap(DisplayText.plain(text), screen.width() - by)
                .forEach(line -> screen.out().println(" ".repeat(by) + line));
    }

    /** Prints a problem, wrapped. */
    void tell(String text) {
        lines(text).forEach(screen.err()::println);
    }

    private List<String> lines(String text) {
        return DisplayText.wrap(DisplayText.plain(text), screen.width());
    }

    ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Prints a value as JSON. */
    void print(Object value) {
        screen.out().print(ArchiveJson.write(value));
    }

    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
