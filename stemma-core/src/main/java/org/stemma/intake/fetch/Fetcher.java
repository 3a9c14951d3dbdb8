package org.stemma.intake.fetch;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.FetchOptions;
import org.stemma.intake.WebAddress;
import org.stemma.intake.item.ContentType;

/**
 * Fetches from the web, one request to a host at a time, as its robots.txt and its wishes for pauses allow. Every redirect is
 * checked as if the user had named its target. Nothing is opened before the first fetching. Safe for use by several threads.
 */
public final class Fetcher implements Web, AutoCloseable {
    private final FetchOptions options;
    private final String program;
    private final String version;
    private final Failures failures;
    private final Map<String, HostQueue> hosts = new ConcurrentHashMap<>();
    private @Nullable Requester requester;

    /**
     * Will fetch under these limits.
     *
     * @param program the name by which robots.txt calls it, of ASCII letters
     * @param version its version
     */
    public Fetcher(FetchOptions options, String program, String version) {
        this.options = options;
        this.program = program;
        this.version = version;
        this.failures = new Failures(options);
    }

    @Override
    public Answer fetch(WebAddress address, Validators known) {
        Set<WebAddress> met = new HashSet<>();
        WebAddress at = address;
        while (true) {
            met.add(at);
            Step step = step(at, known);
            if (step instanceof Ended ended) {
                return ended.answer();
            }
            String location = ((Redirected) step).location();
            try {
                WebAddress next = at.redirect(location);
                if (met.contains(next)) {
                    return Failures.redirect(at, location, "It leads back to where it came from.");
                }
                if (met.size() > options.redirects()) {
                    return Failures.redirect(
                            at, location, "It leads on more than " + options.redirects() + " times, the limit.");
                }
                at = next;
            } catch (WebAddress.UnusableException e) {
                return Failures.redirect(at, location, e.reason());
            }
        }
    }

    /** What came of one request. */
    private sealed interface Step {}

    private record Ended(Answer answer) implements Step {}

    private record Redirected(String location) implements Step {}

    private Step step(WebAddress address, Validators known) {
        HostQueue host = hosts.computeIfAbsent(address.host(), any -> new HostQueue());
        try {
            host.enter();
            try {
                return ask(address, known, host);
            } finally {
                host.leave();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Ended(Failures.interrupted(address));
        } catch (IOException e) {
            return new Ended(failures.of(address, e));
        }
    }

    private Step ask(WebAddress address, Validators known, HostQueue host) throws IOException, InterruptedException {
        Requester open = requester();
        Robots.Wishes wishes = host.wishes(address, new Robots(open, failures, program.toLowerCase(Locale.ROOT)));
        if (wishes.failure() != null) {
            return new Ended(wishes.failure());
        }
        if (!wishes.allow(address)) {
            return new Ended(Failures.forbidden(address));
        }
        Duration between = longer(
                options.times().between(),
                shorter(wishes.delay(), options.times().asked()));
        Reply reply = get(open, address, known, host, between);
        Duration pause = pause(reply);
        if (pause != null) {
            if (pause.compareTo(options.times().asked()) > 0) {
                return new Ended(Failures.askedToWait(address, reply.status(), pause));
            }
            reply = get(open, address, known, host, longer(pause, between));
        }
        String location = reply.redirect();
        return location == null ? new Ended(answer(address, reply)) : new Redirected(location);
    }

    private Reply get(Requester open, WebAddress address, Validators known, HostQueue host, Duration between)
            throws IOException, InterruptedException {
        host.await(between);
        try {
            return open.get(address, known, options.maxBytes());
        } finally {
            host.asked();
        }
    }

    private static Answer answer(WebAddress address, Reply reply) {
        if (reply.status() == 304) {
            return new Answer.NotModified(address);
        }
        if (!reply.isFound()) {
            return Failures.status(address, reply.status());
        }
        return new Answer.Fetched(
                address,
                reply.content(),
                ContentType.of(reply.header("Content-Type")),
                new Validators(reply.header("ETag"), reply.header("Last-Modified")));
    }

    /** Returns how long a busy host asks to be left alone; null where it does not. */
    private static @Nullable Duration pause(Reply reply) {
        String value = reply.header("Retry-After");
        if (value == null || (reply.status() != 429 && reply.status() != 503)) {
            return null;
        }
        if (value.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return longer(Duration.ZERO, Duration.between(Instant.now(), then));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private synchronized Requester requester() {
        Requester open = requester;
        if (open == null) {
            String contact = options.contact() == null ? "" : " (+" + options.contact() + ")";
            open = new Requester(options, program + "/" + version + contact);
            requester = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        if (requester != null) {
            requester.close();
            requester = null;
        }
    }
}
