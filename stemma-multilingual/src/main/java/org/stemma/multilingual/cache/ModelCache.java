package org.stemma.multilingual.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.encode.Sha256;

/**
 * A folder of things that are made once and kept: each a folder of files with a list of their digests.
 *
 * <p>A thing is made in a folder of its own beside its place, and moved there whole, so that a process that is killed
 * leaves nothing that looks finished. A lock file makes a second process wait for the first. Files whose digests differ
 * from the list are thrown away and made again.
 */
public final class ModelCache {
    private static final String DIGESTS = "digests.txt";
    private static final String SEPARATOR = "  ";
    private static final String MEND = ". The variable XDG_CACHE_HOME names another folder.";
    private static final long WAIT_MILLIS = 50;

    private final Path root;
    private final DiskSpace space;

    /** Keeps things in this folder, which is made when it is first needed. */
    public ModelCache(Path root, DiskSpace space) {
        this.root = root;
        this.space = space;
    }

    /**
     * Returns the usual folder: {@code stemma} in {@code $XDG_CACHE_HOME}, or in {@code $HOME/.cache} where that variable
     * names no absolute path (XDG Base Directory Specification 0.8), or below the user's folder as Java knows it.
     */
    public static Path usualFolder() {
        Path home = absolute("HOME").orElseGet(() -> Path.of(System.getProperty("user.home")));
        return absolute("XDG_CACHE_HOME").orElse(home.resolve(".cache")).resolve("stemma");
    }

    private static Optional<Path> absolute(String variable) {
        String value = System.getenv(variable);
        return value == null ? Optional.empty() : Optional.of(Path.of(value)).filter(Path::isAbsolute);
    }

    /** Tells how many bytes may still be written below a folder. */
    public interface DiskSpace {
        /** Asks the file system. */
        DiskSpace REAL = folder -> Files.getFileStore(folder).getUsableSpace();

        /** Returns the number of free bytes. */
        long free(Path folder) throws IOException;
    }

    /** Makes the files of a thing. */
    public interface Maker {
        /** Writes the files into an empty folder. */
        void make(Path folder) throws IOException;

        /** Hears, once, that another process or thread is making them already and is waited for. */
        default void waits() {}
    }

    /**
     * Returns the files kept under this key, where they are there and whole.
     *
     * @throws UncheckedIOException where the folder cannot be read
     */
    public Optional<CachedFiles> find(String key) {
        try {
            return Optional.ofNullable(whole(root.resolve(key)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the cache folder " + root + ": " + reason(e) + MEND, e);
        }
    }

    /**
     * Returns the files kept under this key, and makes them where they are missing or damaged.
     *
     * @param key a name that is a file name on every system
     * @param bytes about how many bytes the files take
     * @throws UncheckedIOException where they cannot be made, with the folder and the mend
     */
    public CachedFiles get(String key, long bytes, Maker maker) {
        Optional<CachedFiles> found = find(key);
        if (found.isPresent()) {
            return found.get();
        }
        try {
            Files.createDirectories(root);
            return locked(key, bytes, maker);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the model in " + root + ": " + reason(e) + MEND, e);
        }
    }

    private CachedFiles locked(String key, long bytes, Maker maker) throws IOException {
        Path place = root.resolve(key);
        try (FileChannel channel = FileChannel.open(
                        root.resolve(key + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel, maker)) {
            CachedFiles meanwhile = whole(place);
            if (meanwhile != null) {
                return meanwhile;
            }
            Path part = root.resolve(key + ".part");
            // Left by a process that was killed, or damaged since: nobody else works here while the lock is held.
            delete(part);
            delete(place);
            long free = space.free(root);
            if (free < bytes) {
                throw new IOException("there is no room on the disk: %d MB are free, %d MB are needed"
                        .formatted(free >> 20, (bytes >> 20) + 1));
            }
            make(part, maker);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            CachedFiles made = whole(place);
            if (made == null || !lock.isValid()) {
                throw new IOException("what was just written reads differently");
            }
            return made;
        }
    }

    /** Waits for another process, or another thread of this one, of which Java tells by an exception. */
    private static FileLock lock(FileChannel channel, Maker maker) throws IOException {
        FileLock lock = tryLock(channel);
        if (lock == null) {
            maker.waits();
        }
        while (lock == null) {
            try {
                Thread.sleep(WAIT_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while another process makes it", e);
            }
            lock = tryLock(channel);
        }
        return lock;
    }

    /** The lock; null where another process or thread holds it. */
    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Says in words what some exceptions of the file system say by their class alone. */
    private static String reason(IOException failure) {
        if (failure instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is a file, not a folder";
        }
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be written or read by this user";
        }
        return String.valueOf(failure.getMessage());
    }

    private static void make(Path part, Maker maker) throws IOException {
        Files.createDirectory(part);
        try {
            maker.make(part);
            StringBuilder list = new StringBuilder();
            for (Path file : files(part)) {
                list.append(Sha256.of(file))
                        .append(SEPARATOR)
                        .append(file.getFileName())
                        .append('\n');
                sync(file);
            }
            Path digests = Files.writeString(part.resolve(DIGESTS), list);
            sync(digests);
        } catch (IOException | RuntimeException e) {
            delete(part);
            throw e;
        }
    }

    /** Makes sure that the bytes are on the disk before the folder gets its name. */
    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** The files with their digests; null where one is missing or differs, or there is no list. */
    private static @Nullable CachedFiles whole(Path place) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(place.resolve(DIGESTS))) {
                String[] parts = line.split(SEPARATOR, 2);
                if (parts.length < 2 || !Sha256.of(place.resolve(parts[1])).equals(parts[0])) {
                    return null;
                }
                digests.put(parts[1], parts[0]);
            }
        } catch (NoSuchFileException | MalformedInputException e) {
            return null;
        }
        return digests.isEmpty() ? null : new CachedFiles(place, digests);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> below = Files.walk(folder)) {
                for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
