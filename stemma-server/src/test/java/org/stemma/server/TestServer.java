package org.stemma.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.stemma.StemmaOptions;
import org.stemma.archive.Archive;
import org.stemma.encode.EncoderChoice;
import org.stemma.store.ArchivePlace;

/** A real server on a free port, with an archive of its own, and a client to it. */
final class TestServer implements AutoCloseable {
    static final StemmaOptions ENGLISH = StemmaOptions.defaults().withMultilingual(new EncoderChoice.None());
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final Archive archive;
    private final StemmaServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());

    TestServer(Path folder, ServerOptions options) {
        archive = Archive.open(ArchivePlace.of(folder), ENGLISH);
        try {
            server = StemmaServer.start(archive, folder.resolve("jobs"), options, log::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a server that lets so many writes in that no test meets the limit. */
    static TestServer start(Path folder) {
        return new TestServer(folder, ServerOptions.local(0).with(limits(1 << 20, 1_000)));
    }

    static ServerOptions.Limits limits(long body, int writesPerSecond) {
        return new ServerOptions.Limits(body, 20, 50, 4, 5_000, writesPerSecond);
    }

    Archive archive() {
        return archive;
    }

    /** What the server told of its own failures. */
    List<String> log() {
        return log;
    }

    int port() {
        return server.address().getPort();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.address().resolve(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> get(String path) {
        return send(request("/api/v1" + path));
    }

    HttpResponse<String> post(String path, String type, String body) {
        return send(
                request("/api/v1" + path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> postJson(String path, String body) {
        return post(path, "application/json", body);
    }

    HttpResponse<String> postFiles(Map<String, String> contentsByName) {
        return post("/files", "multipart/form-data; boundary=cut", form(contentsByName));
    }

    static String form(Map<String, String> contentsByName) {
        StringBuilder form = new StringBuilder();
        contentsByName.forEach((name, content) -> form.append("--cut\r\n")
                .append("Content-Disposition: form-data; name=\"file\"; filename=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(content)
                .append("\r\n"));
        return form + "--cut--\r\n";
    }

    static JsonNode json(HttpResponse<String> response) {
        return json(response.body());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Follows the job that an answer names to its end, and returns how it stands then. */
    JsonNode follow(HttpResponse<String> begun) {
        String job = begun.headers().firstValue("Location").orElseThrow();
        List<String> lines = send(request(job + "/events")).body().lines().toList();
        String last = lines.stream().filter(line -> line.startsWith("data: ")).reduce("", (a, b) -> b);
        return json(last.substring("data: ".length()));
    }

    /** Sends bytes as they are, and returns what comes back until the server hangs up. */
    String raw(String bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            ByteArrayOutputStream back = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(back);
            } catch (SocketTimeoutException e) {
                back.write("(no end)".getBytes(StandardCharsets.UTF_8));
            }
            return back.toString(StandardCharsets.UTF_8);
        }
    }

    String head(String line) {
        return line + " HTTP/1.1\r\nHost: localhost:" + port() + "\r\nConnection: close\r\n";
    }

    URI address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
        archive.close();
    }
}
