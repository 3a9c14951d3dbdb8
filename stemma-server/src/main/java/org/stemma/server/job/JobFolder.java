package org.stemma.server.job;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stemma.archive.ArchiveJson;

/**
 * Keeps jobs, each in a folder of its own with the bytes that were uploaded for it. A folder takes its name when it is whole,
 * and its record is replaced whole, so that a kill leaves no half of either.
 */
final class JobFolder {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{28}");
    private static final String RECORD = "job.json";
    private static final String HIDDEN = ".";

    private static final JsonMapper READER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path root;

    /** Keeps jobs in this folder, which is made where there is none; forgets uploads that never became a job. */
    JobFolder(Path root) throws IOException {
        this.root = root;
        Files.createDirectories(root);
        for (Path left : entries(root)) {
            if (left.getFileName().toString().startsWith(HIDDEN)) {
                delete(left);
            }
        }
    }

    /** A job with what it is to do. */
    record Kept(Job job, Asked asked) {}

    /** Returns a folder for an upload. */
    Incoming incoming() throws IOException {
        return new Incoming(Files.createTempDirectory(root, HIDDEN + "incoming"));
    }

    /** Makes a folder of an upload the folder of a job. */
    void take(Incoming incoming, Kept kept) throws IOException {
        write(incoming.folder(), kept);
        Files.move(incoming.folder(), folder(kept), StandardCopyOption.ATOMIC_MOVE);
        force(root);
    }

    /** Keeps how a job stands now. */
    void save(Kept kept) throws IOException {
        write(folder(kept), kept);
    }

    /** Returns where the bytes of an upload lie, by its place among them. */
    Path file(Kept kept, int number) {
        return folder(kept).resolve(Integer.toString(number));
    }

    /** Returns whether all bytes are there that were uploaded. */
    boolean isWhole(Kept kept) {
        List<Asked.Upload> files = kept.asked().files();
        for (int number = 0; number < files.size(); number++) {
            try {
                if (Files.size(file(kept, number)) != files.get(number).bytes()) {
                    return false;
                }
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }

    /** Deletes what was uploaded for a job. */
    void forgetFiles(Kept kept) throws IOException {
        for (int number = 0; number < kept.asked().files().size(); number++) {
            Files.deleteIfExists(file(kept, number));
        }
    }

    /** Deletes a job. */
    void forget(Kept kept) throws IOException {
        delete(folder(kept));
    }

    /** Returns all jobs, the oldest first; one whose record cannot be read is left where it lies. */
    List<Kept> all() throws IOException {
        List<Kept> found = new ArrayList<>();
        for (Path folder : entries(root)) {
            if (ID.matcher(folder.getFileName().toString()).matches()) {
                read(folder.resolve(RECORD)).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Kept> read(Path record) {
        try {
            return Optional.of(READER.readValue(Files.readAllBytes(record), Kept.class));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Path folder(Kept kept) {
        return root.resolve(kept.job().id());
    }

    private static void write(Path folder, Kept kept) throws IOException {
        Path part = folder.resolve(HIDDEN + RECORD);
        Files.write(part, ArchiveJson.write(kept).getBytes(StandardCharsets.UTF_8));
        try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(part, folder.resolve(RECORD), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Makes sure that names in a folder outlive a loss of power, where the system can. */
    private static void force(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException notEverySystemCan) {
            return;
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    static void delete(Path folder) throws IOException {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path emptied, IOException failure) throws IOException {
                    Files.delete(emptied);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException gone) {
            return;
        }
    }
}
