package org.stemma.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.intake.item.Found;

/**
 * Keeps what was found in a file of the system's folder for temporary files, so that memory holds no more of a run than it
 * works on. The file has no name from the start where the system allows that, and is gone with the process at the latest.
 * Safe for use by several threads.
 */
public final class Spool implements AutoCloseable {
    private final FileChannel file;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Stretch> sources = new HashMap<>();
    /** Raw texts in use: the articles of one feed share theirs. */
    private final Map<Stretch, WeakReference<String>> raws = new HashMap<>();

    private long end;

    /** Where bytes lie in the file. */
    private record Stretch(long start, int length) {}

    /** Where an article's raw text lies, and where all else. */
    private record Entry(Stretch raw, Stretch rest) {}

    private Spool(FileChannel file) {
        this.file = file;
    }

    /**
     * Makes an empty one.
     *
     * @throws UncheckedIOException where the folder for temporary files cannot be written to
     */
    public static Spool open() {
        try {
            Path path = Files.createTempFile("stemma-", ".spool");
            return new Spool(FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder for temporary files cannot be written to: " + e.getMessage(), e);
        }
    }

    /** Keeps an article and returns its number: 0 for the first, 1 for the next. */
    public synchronized int add(Found found) {
        String digest = FoundCodec.sourceDigest(found);
        Stretch raw = sources.get(digest);
        if (raw == null) {
            raw = write(FoundCodec.raw(found));
            sources.put(digest, raw);
        }
        entries.add(new Entry(raw, write(FoundCodec.rest(found))));
        return entries.size() - 1;
    }

    private Stretch write(byte[] bytes) {
        try {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                file.write(left, end + left.position());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary file cannot be written: " + e.getMessage(), e);
        }
        Stretch stretch = new Stretch(end, bytes.length);
        end += bytes.length;
        return stretch;
    }

    /** Returns the article of a number, equal to what was kept. */
    public Found get(int number) {
        Entry entry;
        String raw;
        synchronized (this) {
            entry = entries.get(number);
            raw = raw(entry.raw());
        }
        return FoundCodec.read(raw, read(entry.rest()));
    }

    private String raw(Stretch stretch) {
        WeakReference<String> used = raws.get(stretch);
        String known = used == null ? null : used.get();
        if (known != null) {
            return known;
        }
        String raw = FoundCodec.readRaw(read(stretch));
        raws.values().removeIf(reference -> reference.refersTo(null));
        raws.put(stretch, new WeakReference<>(raw));
        return raw;
    }

    private byte[] read(Stretch stretch) {
        ByteBuffer bytes = ByteBuffer.allocate(stretch.length());
        try {
            while (bytes.hasRemaining()) {
                if (file.read(bytes, stretch.start() + bytes.position()) < 0) {
                    throw new IOException("it ends too early");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary file cannot be read: " + e.getMessage(), e);
        }
        return bytes.array();
    }

    /** Deletes all of it. */
    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary file cannot be deleted: " + e.getMessage(), e);
        }
    }
}
