package org.stemma.bench.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/** A server in a process of its own, and a client to it. */
final class ServingProcess implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> GOING_ON = Set.of("waiting", "running");
    private static final long LOOK_MILLIS = 100;

    private final Process process;
    private final int port;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Starts it and waits until it answers. */
    ServingProcess(Path archive, String encoders) throws IOException, InterruptedException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServingProgram.class.getName(),
                        archive.toString(),
                        encoders)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader told = process.inputReader(StandardCharsets.UTF_8);
        String line = told.readLine();
        if (line == null) {
            throw new IOException("the server did not start");
        }
        port = Integer.parseInt(line);
        get("/status");
    }

    int port() {
        return port;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request(path).build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(path + " gives " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    /** Sends lines of JSON to be added, and returns the job's id. */
    String add(String lines) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                request("/articles")
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString(lines))
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() != 202) {
            throw new IOException("adding gives " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body()).path("job").path("id").textValue();
    }

    /** Waits for a job's end and returns how it stands. */
    JsonNode end(String job) throws IOException, InterruptedException {
        JsonNode now = get("/jobs/" + job);
        while (GOING_ON.contains(now.path("state").textValue())) {
            Thread.sleep(LOOK_MILLIS);
            now = get("/jobs/" + job);
        }
        return now;
    }

    /** Takes something away. */
    void remove(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request(path).DELETE().build(), BodyHandlers.ofString());
        if (response.statusCode() != 204) {
            throw new IOException("removing " + path + " gives " + response.statusCode() + ": " + response.body());
        }
    }

    /** Waits until a story's dossier is there; asks for it to be made where it is not. */
    void endDossier(String story) throws IOException, InterruptedException {
        String path = "/stories/" + story + "/dossier";
        HttpResponse<String> response = client.send(request(path).build(), BodyHandlers.ofString());
        while (response.statusCode() == 202) {
            end(JSON.readTree(response.body()).path("job").path("id").textValue());
            response = client.send(request(path).build(), BodyHandlers.ofString());
        }
        if (response.statusCode() != 200) {
            throw new IOException(path + " gives " + response.statusCode() + ": " + response.body());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path));
    }

    /** Kills it as a loss of power would, so far as a process can be. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
