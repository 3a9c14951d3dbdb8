package org.stemma.server;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.http.MultiPartFormData.Parts;
import org.stemma.server.job.Incoming;

/** Writes bodies to the disk as they come, never more than is allowed. */
final class Uploads {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");
    private static final int BLOCK = 1 << 16;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_HEADERS = 8 << 10;
    private static final String PARTS = "parts";

    private final ServerOptions.Limits limits;

    Uploads(ServerOptions.Limits limits) {
        this.limits = limits;
    }

    /** Returns a name as it may be shown: the folders in it stay, but nothing leads up or to the root. */
    static String shown(String name) {
        String plain = UNSEEN.matcher(name).replaceAll(" ").replace('\\', '/');
        String kept = Stream.of(plain.split("/", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
                .collect(Collectors.joining("/"));
        String brief = kept.length() > LONGEST_NAME ? kept.substring(kept.length() - LONGEST_NAME) : kept;
        return brief.isEmpty() ? "input" : brief;
    }

    /** Writes a body into a file. */
    void copy(Call call, Path file) throws IOException, Problem {
        checkLength(call);
        try (InputStream body = call.body();
                OutputStream out = Files.newOutputStream(file)) {
            byte[] block = new byte[BLOCK];
            long written = 0;
            for (int read = body.read(block); read >= 0; read = body.read(block)) {
                written += read;
                if (written > limits.body()) {
                    throw Problem.tooLarge(limits.body());
                }
                out.write(block, 0, read);
            }
            if (written == 0) {
                throw Problem.badRequest("The body is empty.");
            }
        }
    }

    /** Writes the files of a form. */
    void files(Call call, Incoming incoming) throws IOException, Problem {
        checkLength(call);
        Path folder = Files.createDirectory(incoming.folder().resolve(PARTS));
        MultiPartConfig config = new MultiPartConfig.Builder()
                .location(folder)
                .maxParts(limits.files())
                .maxSize(limits.body())
                .maxPartSize(limits.body())
                .maxMemoryPartSize(0)
                .maxHeadersSize(LONGEST_HEADERS)
                .useFilesForPartsWithoutFileName(true)
                .build();
        try (Parts parts = MultiPartFormData.getParts(call.request(), call.request(), call.contentType(), config)) {
            for (MultiPart.Part part : parts) {
                String name = part.getFileName();
                if (name == null) {
                    throw Problem.badRequest("The field '" + shown(part.getName()) + "' of the form is no file.");
                }
                part.writeTo(incoming.next());
                incoming.add(shown(name));
            }
        } catch (IOException | RuntimeException e) {
            throw explained(e);
        }
        if (incoming.files().isEmpty()) {
            throw Problem.badRequest("There is no file in the form.");
        }
        Files.delete(folder);
    }

    private void checkLength(Call call) throws Problem {
        if (call.length() > limits.body()) {
            throw Problem.tooLarge(limits.body());
        }
    }

    /** Returns what is wrong with a form, where the form is what is wrong. */
    private Problem explained(Exception failure) throws IOException {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String told = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (told.contains("max length exceeded") || told.contains("too large") || told.contains("max file size")) {
                return Problem.tooLarge(limits.body());
            }
            if (told.contains("maximum number of parts") || told.contains("too many parts")) {
                return new Problem(413, "Too many files", "A request may have " + limits.files() + " files at most.");
            }
            if (cause instanceof HttpException
                    || cause instanceof IllegalArgumentException
                    || cause instanceof IllegalStateException
                    || cause instanceof EOFException) {
                return Problem.badRequest("The body is no whole multipart form.");
            }
        }
        if (failure instanceof IOException io) {
            throw io;
        }
        throw (RuntimeException) failure;
    }
}
