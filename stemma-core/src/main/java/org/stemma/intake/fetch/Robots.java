package org.stemma.intake.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.WebAddress;

/** Reads what a host asks of programs (RFC 9309, robots.txt). */
final class Robots {
    /** So much of a file is obeyed; the standard asks for at least this. */
    private static final int MOST_BYTES = 500 << 10;

    /** So much of it is fetched, of which what is beyond is passed over. */
    private static final long FETCHED = 4L << 20;

    private static final int REDIRECTS = 5;
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration KEPT_FAILURE = Duration.ofMinutes(10);

    private final Requester requester;
    private final Failures failures;
    private final String name;

    /** Obeys what is written for programs of this name, in lower case. */
    Robots(Requester requester, Failures failures, String name) {
        this.requester = requester;
        this.failures = failures;
        this.name = name;
    }

    /**
     * What a host asks for.
     *
     * @param rules what may be fetched
     * @param failure why nothing is fetched while its robots.txt cannot be read; null where it can
     * @param until when it is to be asked again, in the time of {@link System#nanoTime}
     */
    record Wishes(SimpleRobotRules rules, Answer.@Nullable Refused failure, long until) {
        boolean isOld() {
            return System.nanoTime() - until > 0;
        }

        boolean allow(WebAddress address) {
            return rules.isAllowed(address.toString());
        }

        /** Returns how long is to be waited between two requests. */
        Duration delay() {
            return Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
        }
    }

    /** Asks the host of an address. */
    Wishes of(WebAddress address) {
        WebAddress at = address.at("/robots.txt");
        try {
            for (int hop = 0; hop <= REDIRECTS; hop++) {
                Reply reply = requester.get(at, Validators.NONE, FETCHED);
                String location = reply.redirect();
                if (location == null) {
                    return wishes(address, reply);
                }
                at = at.redirect(location);
            }
            return all();
        } catch (WebAddress.UnusableException nowhere) {
            return all();
        } catch (Requester.TooLargeException tooLarge) {
            return none(Failures.unasked(address, "It is too large."));
        } catch (IOException e) {
            return none(failures.of(address, e));
        }
    }

    private Wishes wishes(WebAddress address, Reply reply) {
        if (reply.isFound()) {
            // A delay beyond what is waited must not forbid everything, as it would by the parser's own limit.
            SimpleRobotRules rules = new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
                    .parseContent(
                            address.at("/robots.txt").toString(),
                            reply.content().first(MOST_BYTES),
                            header(reply),
                            List.of(name));
            return new Wishes(rules, null, System.nanoTime() + KEPT.toNanos());
        }
        // By the standard, what is not there forbids nothing, and a host that fails is to be left alone.
        boolean failed = reply.status() >= 500 || reply.status() == 429;
        return failed
                ? none(Failures.unasked(address, "The host answered with status " + reply.status() + "."))
                : all();
    }

    private static String header(Reply reply) {
        @Nullable String type = reply.header("Content-Type");
        return type == null ? "text/plain" : type;
    }

    private static Wishes all() {
        return new Wishes(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), null, System.nanoTime() + KEPT.toNanos());
    }

    private static Wishes none(Answer.Refused failure) {
        return new Wishes(
                new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), failure, System.nanoTime() + KEPT_FAILURE.toNanos());
    }
}
