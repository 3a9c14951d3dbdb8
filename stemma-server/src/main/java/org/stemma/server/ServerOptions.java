package org.stemma.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * Where a server listens, and what it lets in.
 *
 * @param host the name or address that it listens at
 * @param port the port; 0 takes a free one
 * @param token whoever asks the API must know it; null where anybody on this machine may ask
 * @param limits how much it takes
 */
public record ServerOptions(String host, int port, @Nullable String token, Limits limits) {
    /** The port that is taken where none is named. */
    public static final int USUAL_PORT = 7077;

    /** Throws {@link IllegalArgumentException} where others than this machine could ask without a token. */
    public ServerOptions {
        if (token == null && !isLoopback(host)) {
            throw new IllegalArgumentException("a server that others can reach needs a token");
        }
    }

    /**
     * The limits of a server.
     *
     * @param body the largest request body, in bytes
     * @param files the most files in one request
     * @param waiting the most jobs that wait at a time
     * @param streams the most requests that follow jobs at a time
     * @param readsPerSecond how many reads one client may ask for, on average
     * @param writesPerSecond how many of all else
     */
    public record Limits(long body, int files, int waiting, int streams, int readsPerSecond, int writesPerSecond) {
        /** Returns the usual limits. */
        public static Limits defaults() {
            return new Limits(256L << 20, 2_000, 200, 48, 5_000, 20);
        }

        /** Returns these limits with another largest body. */
        public Limits withBody(long other) {
            return new Limits(other, files, waiting, streams, readsPerSecond, writesPerSecond);
        }
    }

    /** Returns a server for this machine alone, at this port. */
    public static ServerOptions local(int port) {
        return new ServerOptions("127.0.0.1", port, null, Limits.defaults());
    }

    /** Returns these options with other limits. */
    public ServerOptions with(Limits other) {
        return new ServerOptions(host, port, token, other);
    }

    /** Returns whether only this machine reaches what listens there. */
    public static boolean isLoopback(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!address.isLoopbackAddress()) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
