package org.stemma.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.dossier.form.Form;
import org.stemma.intake.SafeNames;

/** Writes each story's dossier into one folder, a file a form: {@code NAME.html}; NAME comes from its title. */
final class StoryFiles {
    /** Names of files, without their ending, are at most this many characters long. */
    private static final int LONGEST_NAME = 60;

    private final Path folder;
    private final List<Form> forms;
    private final SafeNames names = new SafeNames();

    /** Will write these forms into this folder. */
    StoryFiles(Path folder, List<Form> forms) {
        this.folder = folder;
        this.forms = List.copyOf(forms);
    }

    /**
     * The files of one story.
     *
     * @param byForm each file by its form, in the order of the forms
     */
    record Written(Map<Form, Path> byForm) {
        /** Returns all files. */
        List<Path> files() {
            return List.copyOf(byForm.values());
        }

        /** Returns the page, where one was asked for. */
        Optional<Path> page() {
            return Optional.ofNullable(byForm.get(Form.HTML));
        }
    }

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
        Map<Form, Path> files = new LinkedHashMap<>();
        for (Form form : forms) {
            Path file = folder.resolve(name + form.ending());
            AtomicFile.write(file, out -> form.write(story.text(), out));
            files.put(form, file);
        }
        return new Written(files);
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
