package org.stemma.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stemma.intake.SafeNames;

/** Writes each story's dossier as {@code NAME.json} and {@code NAME.html} into one folder; NAME comes from its title. */
final class StoryFiles {
    /** Names of files, without their ending, are at most this many characters long. */
    private static final int LONGEST_NAME = 60;

    private final Path folder;
    private final SafeNames names = new SafeNames();

    /** Will write into this folder. */
    StoryFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * The files of one story.
     *
     * @param json the dossier as JSON
     * @param html the dossier as a page
     */
    record Written(Path json, Path html) {}

    /**
     * Looks whether the folder, or the nearest one above it that is there, can be written to; makes nothing.
     *
     * @throws IOException where it cannot
     */
    void check() throws IOException {
        Path there = folder.toAbsolutePath().normalize();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            throw new FileAlreadyExistsException(there.toString());
        }
        if (!Files.isWritable(there)) {
            throw new AccessDeniedException(there.toString());
        }
    }

    /**
     * Writes the files of the next story, each whole or not at all; files of an earlier run with the same names are
     * replaced.
     *
     * @throws IOException at the first file that cannot be written
     */
    Written write(ToldStory story) throws IOException {
        Files.createDirectories(folder);
        String name = names.claim(shortened(story.brief().title()));
        Path json = folder.resolve(name + ".json");
        Path html = folder.resolve(name + ".html");
        AtomicFile.write(json, out -> out.write(story.json().getBytes(StandardCharsets.UTF_8)));
        AtomicFile.write(html, out -> out.write(story.html().getBytes(StandardCharsets.UTF_8)));
        return new Written(json, html);
    }

    /** Returns the title cut after the last whole word that leaves a name of a handy length. */
    private static String shortened(String title) {
        if (title.length() <= LONGEST_NAME) {
            return title;
        }
        int space = title.lastIndexOf(' ', LONGEST_NAME);
        return title.substring(0, space > 0 ? space : LONGEST_NAME);
    }

    /** Returns what went wrong with writing, and the mend, for a person. */
    static String explain(Path folder, IOException failure) {
        String file = failure instanceof FileSystemException named && named.getFile() != null
                ? named.getFile()
                : folder.toString();
        String reason = reason(failure);
        return "Cannot write " + DisplayText.plain(file) + ": " + DisplayText.plain(reason)
                + " Name another folder with --out.";
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "you have no permission to write there.";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "a file, not a folder, has this name.";
        }
        String told = failure instanceof FileSystemException named ? named.getReason() : failure.getMessage();
        return (told == null ? failure.getClass().getSimpleName() : told) + ".";
    }
}
