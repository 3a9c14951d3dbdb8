package org.stemma.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a folder for one process. The lock file tells who holds it; what is locked is a byte far behind its content, since
 * some systems let nobody read what is locked. The system frees the lock when the process ends, however it ends.
 */
final class FolderLock implements AutoCloseable {
    private static final long LOCKED_BYTE = 1L << 40;
    private static final int LONGEST = 1_000;
    private static final String MEND = "Wait until it is done, or end it.";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Makes the folder where there is none, and locks it.
     *
     * @throws ArchiveInUseException where another process has it, or another part of this one
     */
    static FolderLock take(Path folder) {
        Path file = folder.resolve("lock");
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                String holder = holder(channel);
                channel.close();
                throw new ArchiveInUseException(folder.toString(), "It is in use by " + holder + ".", MEND, null);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(self().getBytes(StandardCharsets.UTF_8)), 0);
            return new FolderLock(channel);
        } catch (OverlappingFileLockException e) {
            close(channel);
            throw new ArchiveInUseException(folder.toString(), "This process has it open already.", MEND, e);
        } catch (IOException e) {
            close(channel);
            throw DiskFull.of(folder.toString(), e)
                    .orElseGet(() -> new ArchiveException(
                            folder.toString(),
                            "The system does not let us write there (" + e + ").",
                            "Look at the folder's permissions, or name another.",
                            e));
        }
    }

    private static void close(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String self() {
        ProcessHandle process = ProcessHandle.current();
        String since =
                process.info().startInstant().map(start -> " since " + start).orElse("");
        return "process " + process.pid() + since;
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(LONGEST);
        channel.read(content, 0);
        String written = new String(content.array(), 0, content.position(), StandardCharsets.UTF_8);
        return written.isBlank() ? "another process" : written;
    }

    @Override
    public void close() {
        close(channel);
    }
}
