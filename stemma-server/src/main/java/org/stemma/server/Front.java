package org.stemma.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content.Sink;
import org.eclipse.jetty.io.Content.Source;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers every request: lets it in, finds its route or file, and turns whatever goes wrong into a problem. */
final class Front extends Handler.Abstract {
    private static final String API = "/api/";
    private static final long MOST_DRAINED = 16L << 20;

    /** What a client can mend that was let in. */
    private static final Set<Integer> MENDED = Set.of(400, 413, 415, 422);

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "X-Frame-Options",
            "DENY",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()");

    private final Gate gate;
    private final Routes routes;
    private final StaticFiles files = new StaticFiles();
    private final Consumer<String> log;

    Front(Gate gate, Routes routes, Consumer<String> log) {
        this.gate = gate;
        this.routes = routes;
        this.log = log;
    }

    @Override
    public boolean handle(Request asked, Response response, Callback callback) throws IOException {
        headers(response);
        Request request = new PacedRequest(asked);
        Reply reply;
        try {
            reply = answer(request);
        } catch (Problem problem) {
            reply = problem.reply();
            if (MENDED.contains(problem.status())) {
                drain(request);
            }
        } catch (EofException gone) {
            throw gone;
        } catch (IOException | RuntimeException | Error broken) {
            reply = (broken instanceof HttpException told
                            ? problem(told.getCode())
                            : broken.getCause() instanceof TimeoutException ? problem(408) : failure(broken))
                    .reply();
        }
        if (endsWith(reply, asked)) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        send(request, response, reply);
        callback.succeeded();
        return true;
    }

    /**
     * Reads on for a while what nobody wants: a client that still sends when the connection is closed may never see the answer.
     */
    private static void drain(Request request) {
        if (request.getHeaders().contains(HttpHeader.EXPECT)) {
            return;
        }
        try (InputStream rest = Source.asInputStream(request)) {
            rest.skip(MOST_DRAINED);
        } catch (IOException gone) {
            return;
        }
    }

    /**
     * Returns whether the connection ends with an answer, which a client must know before it sends its next request there: where
     * part of the body was not read, or may not have been, since the request was refused. An empty body counts: a parser that
     * found it broken may have ended the request.
     */
    private static boolean endsWith(Reply reply, Request request) {
        boolean refused = reply instanceof Reply.Whole whole && whole.status() >= 400;
        boolean body = request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)
                || request.getHeaders().contains(HttpHeader.CONTENT_LENGTH);
        return (refused && body) || !request.consumeAvailable();
    }

    private Reply answer(Request request) throws IOException, Problem {
        gate.admit(request);
        String path = Request.getPathInContext(request);
        if (path.startsWith(API)) {
            gate.identify(request);
            Routes.Match match = routes.find(request.getMethod(), path);
            Call call = new Call(request, match.route(), match.path());
            match.route().check(call.contentType());
            return match.route().handler().handle(call);
        }
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            throw new Problem(405, "Not so", "This address takes GET, HEAD.").header("Allow", "GET, HEAD");
        }
        Optional<Reply.Whole> file = files.get(path);
        String accept =
                Optional.ofNullable(request.getHeaders().get(HttpHeader.ACCEPT)).orElse("");
        if (file.isEmpty() && StaticFiles.isView(path) && accept.contains("text/html")) {
            file = files.get("/");
        }
        return file.orElseThrow(() -> Problem.notFound("There is nothing here."));
    }

    /** Puts the headers that every answer has, whatever it is. */
    static void headers(Response response) {
        HEADERS.forEach(response.getHeaders()::put);
    }

    /** Returns what is told where the request itself is broken. */
    static Problem problem(int status) {
        return switch (status) {
            case 408 -> new Problem(408, "The request took too long", "It was not sent whole in time.");
            case 413 -> new Problem(413, "The body is too large", "It has more than the server takes.");
            case 414 -> new Problem(414, "The address is too long", "The address has more than the server takes.");
            case 431 -> new Problem(431, "The headers are too large", "The headers have more than the server takes.");
            default ->
                status >= 400 && status < 500
                        ? new Problem(status, "The request cannot be understood", "It is no sound HTTP request.")
                        : new Problem(status, "The server failed", "It could not answer.");
        };
    }

    private Problem failure(Throwable broken) {
        String id = UUID.randomUUID().toString();
        log.accept("request " + id + ": " + broken);
        for (StackTraceElement place : broken.getStackTrace()) {
            log.accept("  at " + place);
        }
        return new Problem(500, "The server failed", "Its messages tell why, under the id " + id + ".");
    }

    /** Sends an answer. */
    static void send(Request request, Response response, Reply reply) throws IOException {
        if (reply instanceof Reply.Whole whole) {
            send(request, response, whole);
        } else if (reply instanceof Reply.Empty empty) {
            response.setStatus(empty.status());
            Sink.write(response, true, null);
        } else if (reply instanceof Reply.Flow flow) {
            send(request, response, flow);
        }
    }

    private static void send(Request request, Response response, Reply.Whole whole) throws IOException {
        HttpFields.Mutable headers = response.getHeaders();
        whole.headers().forEach(headers::put);
        Content content = whole.content();
        HttpFields asked = request.getHeaders();
        boolean packed = content.isWorthPacking() && asked.contains(HttpHeader.ACCEPT_ENCODING, "gzip");
        if (content.isWorthPacking()) {
            headers.put(HttpHeader.VARY, "Accept-Encoding");
        }
        if (whole.status() == 200) {
            headers.put(HttpHeader.ETAG, content.tag(packed));
            String seen = asked.get(HttpHeader.IF_NONE_MATCH);
            if (seen != null && content.isNamedIn(seen)) {
                response.setStatus(304);
                Sink.write(response, true, null);
                return;
            }
        }
        response.setStatus(whole.status());
        headers.put(HttpHeader.CONTENT_TYPE, whole.type());
        if (packed) {
            headers.put(HttpHeader.CONTENT_ENCODING, "gzip");
        }
        ByteBuffer bytes = packed ? content.packed() : content.plain();
        headers.put(HttpHeader.CONTENT_LENGTH, bytes.remaining());
        boolean bare = request.getMethod().equals("HEAD");
        Sink.write(response, true, bare ? ByteBuffer.allocate(0) : bytes);
    }

    private static void send(Request request, Response response, Reply.Flow flow) throws IOException {
        response.setStatus(200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, flow.type());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        if (request.getMethod().equals("HEAD")) {
            Sink.write(response, true, null);
            return;
        }
        try {
            flow.writer()
                    .write(text -> Sink.write(response, false, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Sink.write(response, true, null);
    }
}
