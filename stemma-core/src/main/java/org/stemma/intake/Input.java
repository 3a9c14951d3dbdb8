package org.stemma.intake;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One thing to read, found but not opened yet.
 *
 * @param id unique in a run, safe in file names and in HTML
 * @param file how the user named it, or named the folder that holds it; {@code -} for standard input
 * @param source where it comes from
 */
public record Input(String id, String file, Source source) {
    /** What a user writes for standard input. */
    public static final String STANDARD_INPUT = "-";

    /** Where an input comes from. */
    public sealed interface Source {}

    /**
     * A file.
     *
     * @param path where it is
     */
    public record File(Path path) implements Source {}

    /**
     * Something to fetch.
     *
     * @param address where it is
     */
    public record Web(WebAddress address) implements Source {}

    /** Whatever flows into the program. */
    public record StandardInput() implements Source {}

    /** Takes a file. */
    public Input(String id, String file, Path path) {
        this(id, file, new File(path));
    }

    /** Returns where the file is; empty for what is none. */
    public Optional<Path> location() {
        return source instanceof File found ? Optional.of(found.path()) : Optional.empty();
    }
}
