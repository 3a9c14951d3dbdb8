package org.stemma.intake.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Locale;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.stemma.intake.FetchOptions;
import org.stemma.intake.WebAddress;
import org.stemma.intake.container.Budget;

/** Says in words why nothing was fetched. */
final class Failures {
    private static final String LATER = "Try again later, or save the page from a browser and read the file.";
    private static final String SAVE = "Save the page from a browser and read the file.";

    private final FetchOptions options;

    Failures(FetchOptions options) {
        this.options = options;
    }

    /** Returns what an exception tells. */
    Answer.Refused of(WebAddress address, IOException failure) {
        if (failure instanceof CheckedResolver.PrivateException) {
            return new Answer.Refused(
                    address,
                    "host " + address.host(),
                    "It leads to " + failure.getMessage() + ", which is no address of the public internet.",
                    "If you trust it, allow it with --allow-private.");
        }
        if (failure instanceof UnknownHostException) {
            return new Answer.Refused(
                    address,
                    "host " + address.host(),
                    "No host of this name can be found.",
                    "Check the spelling, and whether this machine is connected.");
        }
        if (failure instanceof SSLException) {
            return secure(address, failure);
        }
        if (failure instanceof Budget.LimitException || failure instanceof Requester.TooLargeException) {
            return new Answer.Refused(
                    address,
                    "whole answer",
                    "It has more than " + options.maxBytes() + " bytes, the limit.",
                    "Download it with another program and read the file, or raise --max-download.");
        }
        if (failure instanceof SocketTimeoutException) {
            FetchOptions.Times times = options.times();
            return new Answer.Refused(
                    address,
                    "connection",
                    "Its host let wait for more than " + words(times.stall()) + ", or took more than "
                            + words(times.total()) + " altogether.",
                    LATER);
        }
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return new Answer.Refused(
                    address, "connection", "Its host takes no connection.", "Check the address and the port.");
        }
        return broken(address, failure);
    }

    private static Answer.Refused secure(WebAddress address, IOException failure) {
        boolean certificate = failure instanceof SSLPeerUnverifiedException;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            certificate |= cause instanceof CertificateException;
        }
        return new Answer.Refused(
                address,
                "connection",
                certificate
                        ? "Its certificate does not prove that it is the host that it says it is."
                        : "No secure connection (TLS) can be made with it.",
                "Check the address; a browser tells more of what is wrong.");
    }

    private static Answer.Refused broken(WebAddress address, IOException failure) {
        boolean cut = failure instanceof ConnectionClosedException
                || failure instanceof TruncatedChunkException
                || failure instanceof MalformedChunkCodingException
                || failure instanceof NoHttpResponseException
                || failure instanceof EOFException;
        boolean packing = failure instanceof ZipException || failure instanceof ProtocolException;
        String reason = packing
                ? "Its answer is packed in a way that cannot be undone."
                : "The connection broke (" + failure.getClass().getSimpleName() + ").";
        return new Answer.Refused(
                address, "whole answer", cut ? "Its answer breaks off before its end." : reason, LATER);
    }

    /** Returns what a status tells that is neither a page nor a redirect. */
    static Answer.Refused status(WebAddress address, int status) {
        String reason = switch (status) {
            case 401, 407 -> "It asks for a name and a password.";
            case 402 -> "It asks for payment.";
            case 403 -> "Its host does not show it to programs, or to nobody.";
            case 404, 410 -> "There is nothing at this address.";
            case 429 -> "Its host says that it was asked too often.";
            case 451 -> "It may not be shown, for legal reasons.";
            default ->
                status >= 500
                        ? "Its host failed (status " + status + ")."
                        : "Its host answered with status " + status + ", which is no page.";
        };
        boolean later = status == 429 || status >= 500;
        boolean gone = status == 404 || status == 410;
        return new Answer.Refused(
                address, "status " + status, reason, later ? LATER : gone ? "Check the address." : SAVE);
    }

    /** Returns that robots.txt forbids it. */
    static Answer.Refused forbidden(WebAddress address) {
        return new Answer.Refused(address, "robots.txt", "Its host asks programs not to fetch it (robots.txt).", SAVE);
    }

    /** Returns that robots.txt could not be had. */
    static Answer.Refused unasked(WebAddress address, String why) {
        return new Answer.Refused(
                address,
                "robots.txt",
                "Whether programs may fetch it cannot be found out: the host's robots.txt cannot be read. " + why,
                LATER);
    }

    /** Returns that a host wants to be left alone for longer than is waited. */
    static Answer.Refused askedToWait(WebAddress address, int status, Duration pause) {
        return new Answer.Refused(
                address, "status " + status, "Its host asks to come back in " + words(pause) + ".", "Try again then.");
    }

    /** Returns that a redirect leads where nothing is fetched. */
    static Answer.Refused redirect(WebAddress address, String location, String reason) {
        return new Answer.Refused(
                address,
                "redirect to " + (location.length() > 200 ? location.substring(0, 200) + "…" : location),
                reason,
                "Look in a browser where it leads, and name that address.");
    }

    /** Returns that the run was ended while it waited. */
    static Answer.Refused interrupted(WebAddress address) {
        return new Answer.Refused(address, "whole address", "The run was ended.", "Start it again.");
    }

    private static String words(Duration duration) {
        double seconds = duration.toMillis() / 1000.0;
        if (seconds >= 7200) {
            return String.format(Locale.ROOT, "%.0f hours", seconds / 3600);
        }
        return seconds >= 120
                ? String.format(Locale.ROOT, "%.0f minutes", seconds / 60)
                : String.format(Locale.ROOT, seconds == Math.rint(seconds) ? "%.0f s" : "%.1f s", seconds);
    }
}
