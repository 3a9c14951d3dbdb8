package org.stemma.bench.serve;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.stemma.StemmaOptions;
import org.stemma.archive.Archive;
import org.stemma.encode.EncoderChoice;
import org.stemma.server.ServerOptions;
import org.stemma.server.StemmaServer;
import org.stemma.store.ArchivePlace;

/** The process that is asked, attacked and killed: a server on a free port, which it prints. */
final class ServingProgram {
    private ServingProgram() {}

    /**
     * Serves until it is killed.
     *
     * @param arguments the archive's folder; {@code english} leaves the multilingual encoder out
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        StemmaOptions options = arguments[1].equals("english")
                ? StemmaOptions.defaults().withMultilingual(new EncoderChoice.None())
                : StemmaOptions.defaults();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Consumer<String> log = System.err::println;
        try (Archive archive = Archive.open(ArchivePlace.of(folder), options);
                StemmaServer server =
                        StemmaServer.start(archive, folder.resolve("jobs"), ServerOptions.local(0), log)) {
            out.println(server.address().getPort());
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
