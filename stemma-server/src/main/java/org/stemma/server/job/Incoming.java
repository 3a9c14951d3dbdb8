package org.stemma.server.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.stemma.encode.Sha256;

/** Files that are being uploaded, before there is a job for them. Whatever is not taken is deleted by {@link #close}. */
public final class Incoming implements AutoCloseable {
    private final Path folder;
    private final List<Asked.Upload> files = new ArrayList<>();
    private final StringBuilder digests = new StringBuilder();

    Incoming(Path folder) {
        this.folder = folder;
    }

    /** Returns the folder, in which anything may be written for the time of the upload. */
    public Path folder() {
        return folder;
    }

    /** Returns where the bytes of the next file are to be written. */
    public Path next() {
        return folder.resolve(Integer.toString(files.size()));
    }

    /**
     * Takes the file that was written to {@link #next}.
     *
     * @param name as whoever sent it calls it
     */
    public void add(String name) throws IOException {
        Path file = next();
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        digests.append(Sha256.of(file)).append(' ').append(name).append('\n');
        files.add(new Asked.Upload(name, Files.size(file)));
    }

    /** Returns the files, in order. */
    public List<Asked.Upload> files() {
        return List.copyOf(files);
    }

    /** Returns a text that tells the names and contents of the files. */
    public String digest() {
        return digests.toString();
    }

    @Override
    public void close() {
        try {
            JobFolder.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
