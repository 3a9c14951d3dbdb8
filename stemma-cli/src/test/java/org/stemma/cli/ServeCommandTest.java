package org.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code stemma serve} prints and returns. */
final class ServeCommandTest {
    @TempDir
    private Path folder;

    private final BlockingQueue<String> told = new ArrayBlockingQueue<>(10);
    private final StringWriter usage = new StringWriter();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Hands over what is printed whenever it is flushed. */
    private final class Telling extends ByteArrayOutputStream {
        @Override
        public void flush() {
            if (size() > 0) {
                told.add(toString(StandardCharsets.UTF_8));
                reset();
            }
        }
    }

    private int run(String... words) {
        Screen screen = new Screen(
                new PrintStream(new Telling(), false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                false,
                100);
        CommandLine command = new CommandLine(new Main())
                .addSubcommand(new ServeCommand(screen, Browser.along("")))
                .setErr(new PrintWriter(usage));
        List<String> all = new ArrayList<>(List.of("serve"));
        all.addAll(List.of(words));
        all.addAll(List.of("--archive", folder.resolve("archive").toString(), "--multilingual-encoder", "none"));
        return command.execute(all.toArray(String[]::new));
    }

    private static int status(String address, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address).resolve("/api/v1/status"));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void itServesUntilItIsEndedAndTellsWhere() throws Exception {
        Thread serving = new Thread(() -> run("--port", "0", "--json"));
        serving.start();
        JsonNode where = new ObjectMapper().readTree(told.poll(1, TimeUnit.MINUTES));

        assertThat(where.path("token").isNull()).isTrue();
        assertThat(status(where.path("address").textValue(), "")).isEqualTo(200);
        serving.interrupt();
        serving.join();
        assertThat(folder.resolve("archive/archive.db")).exists();
    }

    @Test
    void forOtherMachinesItMakesATokenAndTellsIt() throws Exception {
        Thread serving = new Thread(() -> run("--port", "0", "--host", "0.0.0.0", "--json"));
        serving.start();
        JsonNode where = new ObjectMapper().readTree(told.poll(1, TimeUnit.MINUTES));
        String address = where.path("address").textValue().replace("0.0.0.0", "127.0.0.1");

        assertThat(status(address, "")).isEqualTo(401);
        assertThat(status(address, where.path("token").textValue())).isEqualTo(200);
        serving.interrupt();
        serving.join();
    }

    @Test
    void aPortThatIsTakenIsToldWithItsMend() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("--port", Integer.toString(taken.getLocalPort()))).isEqualTo(ArchiveCommand.BROKEN);
        }
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Cannot listen")
                .contains("--port");
    }

    @Test
    void aTokenThatIsNoneIsWrongUsage() throws IOException {
        Path token = Files.writeString(folder.resolve("token.txt"), "short\n");

        assertThat(run("--token-file", token.toString())).isEqualTo(ArchiveCommand.WRONG_USAGE);
        assertThat(run("--token-file", folder.resolve("none").toString())).isEqualTo(ArchiveCommand.WRONG_USAGE);
        assertThat(run("--port", "70000")).isEqualTo(ArchiveCommand.WRONG_USAGE);
        assertThat(usage.toString())
                .contains("--token-file must hold one token")
                .contains("--port is 70000");
    }
}
