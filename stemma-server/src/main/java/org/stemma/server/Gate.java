package org.stemma.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request in or not: by the name it calls the server, so that no web page reaches a local server under a name of its
 * own; by the page it comes from; by how many came before; and by its token.
 */
final class Gate {
    private static final List<String> LOCAL = List.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD");
    private static final String BEARER = "bearer ";

    private final boolean local;
    private final byte @Nullable [] token;
    private final RateLimit reads;
    private final RateLimit writes;

    Gate(ServerOptions options) {
        this.local = ServerOptions.isLoopback(options.host());
        this.token = options.token() == null ? null : digest(options.token());
        this.reads = new RateLimit(options.limits().readsPerSecond(), System::nanoTime);
        this.writes = new RateLimit(options.limits().writesPerSecond(), System::nanoTime);
    }

    /** Throws where a request may not come in at all. */
    void admit(Request request) throws Problem {
        String host = request.getHeaders().get(HttpHeader.HOST);
        if (host == null) {
            throw Problem.badRequest("The header Host is missing.");
        }
        if (local && !isLocalName(host, Request.getLocalPort(request))) {
            throw new Problem(403, "Not under this name", "This server answers to localhost alone.");
        }
        boolean harmless = HARMLESS.contains(request.getMethod());
        if (!harmless && isForeign(request, host)) {
            throw new Problem(403, "Not from another site", "Pages of other sites may not change anything here.");
        }
        if (!(harmless ? reads : writes).allows(Request.getRemoteAddr(request))) {
            throw Problem.tooMany("There were too many requests in a short time.", 1);
        }
    }

    /** Throws where a request does not know the token. */
    void identify(Request request) throws Problem {
        if (token == null) {
            return;
        }
        String told = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        boolean right = told != null
                && told.toLowerCase(Locale.ROOT).startsWith(BEARER)
                && MessageDigest.isEqual(digest(told.substring(BEARER.length()).strip()), token);
        if (!right) {
            throw new Problem(401, "A token is needed", "Send the header 'Authorization: Bearer TOKEN'.")
                    .header("WWW-Authenticate", "Bearer realm=\"stemma\"");
        }
    }

    /** Returns whether a token is asked for. */
    boolean asksForToken() {
        return token != null;
    }

    private static boolean isLocalName(String host, int port) {
        String lower = host.toLowerCase(Locale.ROOT);
        return LOCAL.stream().anyMatch(name -> lower.equals(name + ":" + port) || (port == 80 && lower.equals(name)));
    }

    private static boolean isForeign(Request request, String host) {
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        if (origin != null) {
            String lower = origin.toLowerCase(Locale.ROOT);
            String own = host.toLowerCase(Locale.ROOT);
            return !lower.equals("http://" + own) && !lower.equals("https://" + own);
        }
        String site = request.getHeaders().get("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    /** Digests have one length, so that comparing them tells nothing of the token's. */
    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
