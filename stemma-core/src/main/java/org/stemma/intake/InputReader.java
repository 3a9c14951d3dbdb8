package org.stemma.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens one input, reads it whole up to the size limit, and decodes it. A failure becomes a {@link Rejection}. */
public final class InputReader {
    private final IntakeOptions options;
    private final Decoder decoder = new Decoder();

    /** Reads by these limits. */
    public InputReader(IntakeOptions options) {
        this.options = options;
    }

    /**
     * Reads one input; at most one byte more than the limit is read into memory, and of a file known to be larger, none.
     *
     * @param input what to read
     * @param standardInput what {@code -} stands for; read to its end or the limit, not closed
     */
    public Reading read(Input input, InputStream standardInput) {
        if (input.source() instanceof Input.Web) {
            return new Rejection(
                    input.file(), "whole address", "It is no file.", "Save what is there as a file and read that.");
        }
        Path path = input.location().orElse(null);
        try {
            if (path != null && Files.isRegularFile(path) && Files.size(path) > options.maxBytes()) {
                return tooLarge(input.file(), "It has " + Size.of(Files.size(path)) + ", more than the limit of ");
            }
            byte[] bytes = bytes(path, standardInput);
            return bytes.length > options.maxBytes()
                    ? Rejection.tooLarge(input.file(), "whole file", options)
                    : decoder.decode(input.id(), input.file(), bytes);
        } catch (IOException e) {
            return unreadable(input.file(), e);
        }
    }

    private byte[] bytes(@Nullable Path path, InputStream standardInput) throws IOException {
        int most = Math.toIntExact(options.maxBytes() + 1);
        if (path == null) {
            return standardInput.readNBytes(most);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(most);
        }
    }

    private Rejection tooLarge(String file, String reason) {
        return new Rejection(
                file,
                "whole file",
                reason + Size.of(options.maxBytes()) + ".",
                "Split it into one file per report, or raise the limit with --max-size.");
    }

    /** Returns the rejection of a file or folder that the system does not let us read. */
    public static Rejection unreadable(String file, IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return new Rejection(
                    file, "whole file", "You have no permission to read it.", "Change its permissions, or copy it.");
        }
        if (failure instanceof NoSuchFileException) {
            return new Rejection(
                    file, "whole file", "It was there, but is gone now.", "Look whether another program moved it.");
        }
        return new Rejection(
                file,
                "whole file",
                "The system cannot read it (" + failure.getClass().getSimpleName() + ").",
                "Look whether the disk or network that it lies on works.");
    }
}
