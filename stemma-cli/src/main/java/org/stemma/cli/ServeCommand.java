package org.stemma.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.stemma.Progress;
import org.stemma.archive.Archive;
import org.stemma.server.ServerOptions;
import org.stemma.server.StemmaServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code stemma serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Serves an archive: the application for a browser, and the API for programs.",
        description = {
            "",
            "It answers to this machine alone, until Ctrl-C ends it. With --host it answers to others too, who must know a"
                    + " token. What was asked for and not done yet is done by the next start.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  stemma serve --open                    the application in a browser",
            "  stemma serve --port 8080 --archive ~/talks",
            "  stemma serve --host 0.0.0.0 --token-file token.txt   for other machines, too",
            "  curl -F file=@report.txt http://127.0.0.1:7077/api/v1/files"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "130, 143:It was told to end, and did.",
            "2:Wrong usage.",
            "4:The archive could not be opened, or the port is taken.",
            "70:Stemma itself failed."
        })
final class ServeCommand extends GrowingCommand {
    private static final int TOKEN_BYTES = 24;
    private static final int LARGEST_PORT = 0xffff;
    private static final int SHORTEST_TOKEN = 16;
    private static final int LONGEST_TOKEN = 1_000;
    private static final int LONGEST_END_SECONDS = 20;

    private final Browser browser;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Listen at this port; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port = ServerOptions.USUAL_PORT;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "Listen at this name or address (default: ${DEFAULT-VALUE}, this machine alone).")
    private String host = "127.0.0.1";

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "Ask for the token in this file (default: none on this machine alone; a new one, which is"
                    + " printed, otherwise).")
    private @Nullable Path tokenFile;

    @Option(
            names = "--max-body",
            paramLabel = "SIZE",
            converter = ByteCount.Large.class,
            description = "Refuse larger requests (default: 256M).")
    private @Nullable Long maxBody;

    @Option(names = "--open", description = "Show the application in a browser.")
    private boolean open;

    ServeCommand(Screen screen, Browser browser) {
        super(screen);
        this.browser = browser;
    }

    /** Where it listens, as JSON tells it. */
    private record Listening(String address, @Nullable String token) {}

    @Override
    int run(Archive opened, Progress progress) throws IOException {
        if (port < 0 || port > LARGEST_PORT) {
            throw wrong("--port is " + port + "; it must be 0 to " + LARGEST_PORT + ".");
        }
        String given = tokenFile == null ? null : token(tokenFile);
        boolean made = given == null && !ServerOptions.isLoopback(host);
        String token = made ? newToken() : given;
        ServerOptions.Limits usual = ServerOptions.Limits.defaults();
        ServerOptions options = new ServerOptions(host, port, token, maxBody == null ? usual : usual.withBody(maxBody));
        try (StemmaServer server = StemmaServer.start(opened, folder().resolve("jobs"), options, this::log)) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::end, "stemma-end"));
            tellWhere(server.address(), made ? token : null);
            ended.await();
        } catch (BindException e) {
            tell("Cannot listen at " + host + ", port " + port
                    + ": another program does, or it may not be taken. Name another with --port.");
            return BROKEN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return DONE;
    }

    private void tellWhere(URI address, @Nullable String newToken) {
        if (json()) {
            print(new Listening(address.toString(), newToken));
        } else {
            say("Stemma is at " + address + " until Ctrl-C ends it.");
            if (newToken != null) {
                say("Whoever asks must know this token: " + newToken);
            }
        }
        screen().out().flush();
        if (open && !browser.open(address.toString())) {
            tell("No program to open a page was found; open " + address + " in a browser.");
        }
    }

    /** Runs when the process is told to end: waits until the archive is closed. */
    private void end() {
        ended.countDown();
        try {
            closed.await(LONGEST_END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    void closed() {
        closed.countDown();
    }

    private void log(String line) {
        synchronized (screen()) {
            screen().err().println(DisplayText.plain(line));
            screen().err().flush();
        }
    }

    private String token(Path file) {
        String token;
        try {
            token = Files.readString(file).strip();
        } catch (IOException e) {
            throw wrong("--token-file is " + file + ", which cannot be read.");
        }
        if (!token.matches("[!-~]{" + SHORTEST_TOKEN + "," + LONGEST_TOKEN + "}")) {
            throw wrong("--token-file must hold one token of " + SHORTEST_TOKEN + " to " + LONGEST_TOKEN
                    + " visible ASCII characters.");
        }
        return token;
    }

    private static String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
