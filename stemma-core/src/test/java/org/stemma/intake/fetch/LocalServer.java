package org.stemma.intake.fetch;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that sends, byte for byte, whatever a test wants it to send. */
public final class LocalServer implements AutoCloseable {
    /** Every request, as path and headers in lower case. */
    public record Request(String path, Map<String, String> headers) {}

    /** Sends an answer; may end at any point. */
    @FunctionalInterface
    public interface Reply {
        void send(Request request, OutputStream out) throws IOException, InterruptedException;
    }

    private static final int TLS_HANDSHAKE = 0x16;

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /** Begins to listen. */
    public LocalServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::listen);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedInputStream bytes = new BufferedInputStream(client.getInputStream());
            bytes.mark(1);
            if (bytes.read() == TLS_HANDSHAKE) {
                client.getOutputStream().write(head("400 Bad Request"));
                return;
            }
            bytes.reset();
            BufferedReader in = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.US_ASCII));
            String[] first = String.valueOf(in.readLine()).split(" ", -1);
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    headers.put(
                            line.substring(0, colon), line.substring(colon + 1).strip());
                }
            }
            if (first.length > 1) {
                Request request = new Request(first[1], headers);
                requests.add(request);
                Reply missing = (any, out) -> out.write(head("404 Not Found", "Content-Length: 0"));
                replies.getOrDefault(first[1], missing).send(request, client.getOutputStream());
            }
        } catch (IOException | InterruptedException gone) {
            // The client has gone away, or the test has ended.
        }
    }

    /** Returns the bytes of a status line and headers. */
    public static byte[] head(String status, String... headers) {
        String lines = "HTTP/1.1 " + status + "\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
        return lines.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Answers with a body and its length. */
    public LocalServer page(String path, String type, byte[] body, String... more) {
        return raw(path, (request, out) -> {
            String[] headers = new String[more.length + 2];
            headers[0] = "Content-Type: " + type;
            headers[1] = "Content-Length: " + body.length;
            System.arraycopy(more, 0, headers, 2, more.length);
            out.write(head("200 OK", headers));
            out.write(body);
        });
    }

    /** Answers with a text in UTF-8. */
    public LocalServer page(String path, String type, String body, String... more) {
        return page(path, type, body.getBytes(StandardCharsets.UTF_8), more);
    }

    /** Answers with a redirect. */
    public LocalServer redirect(String path, String location) {
        return status(path, "302 Found", "Location: " + location);
    }

    /** Answers with a status and no body. */
    public LocalServer status(String path, String status, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Content-Length: 0";
        return raw(path, (request, out) -> out.write(head(status, all)));
    }

    /** Answers as told. */
    public LocalServer raw(String path, Reply reply) {
        replies.put(path, reply);
        return this;
    }

    /** Returns the address of a path. */
    public String url(String path) {
        return "http://127.0.0.1:" + socket.getLocalPort() + path;
    }

    /** Returns the paths that were asked for, in order. */
    public List<String> paths() {
        return requests.stream().map(Request::path).toList();
    }

    /** Returns all requests, in order. */
    public List<Request> requests() {
        return requests;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
