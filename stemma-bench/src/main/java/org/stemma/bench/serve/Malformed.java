package org.stemma.bench.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Sends requests that are wrong in some way: noise, or sound ones with bytes changed, cut or put in. */
final class Malformed {
    private static final int WAIT_MILLIS = 2_000;
    private static final int STATUS_AT = 9;
    private static final int STATUS_END = 12;

    private final int port;
    private final Random random;

    Malformed(int port, long seed) {
        this.port = port;
        this.random = new Random(seed);
    }

    /** Returns how often each status came back; 0 stands for none. */
    Map<Integer, Integer> send(int count) throws IOException {
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            statuses.merge(send(request(i)), 1, Integer::sum);
        }
        return statuses;
    }

    private int send(byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(WAIT_MILLIS);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            byte[] back = socket.getInputStream().readNBytes(STATUS_END);
            String line = new String(back, StandardCharsets.US_ASCII);
            return line.matches("HTTP/1.1 \\d{3}") ? Integer.parseInt(line.substring(STATUS_AT)) : 0;
        } catch (SocketException | SocketTimeoutException hungUp) {
            return 0;
        }
    }

    private byte[] request(int number) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String host = "Host: 127.0.0.1:" + port + "\r\n";
        String body = "{\"urls\": [\"" + "x".repeat(random.nextInt(50)) + "\"], \"odd\": " + number + "}";
        String sound = switch (number % 6) {
            case 0 -> "GET /api/v1/stories?limit=" + random.nextInt() + "&order=x HTTP/1.1\r\n" + host + "\r\n";
            case 1 ->
                "POST /api/v1/urls HTTP/1.1\r\n" + host + "Content-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body;
            case 2 ->
                "POST /api/v1/files HTTP/1.1\r\n" + host
                        + "Content-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n--x\r\n";
            case 3 -> "GET /app/../%2e%2e/%" + random.nextInt(100) + " HTTP/1.1\r\n" + host + "\r\n";
            case 4 -> "DELETE /api/v1/articles/%" + random.nextInt(256) + " HTTP/1.1\r\n" + host + "\r\n";
            default -> "";
        };
        bytes.write(sound.getBytes(StandardCharsets.ISO_8859_1));
        byte[] noise = new byte[random.nextInt(200)];
        random.nextBytes(noise);
        bytes.write(noise);
        byte[] all = bytes.toByteArray();
        for (int changes = random.nextInt(8); changes > 0 && all.length > 0; changes--) {
            all[random.nextInt(all.length)] = (byte) random.nextInt(256);
        }
        return all;
    }
}
