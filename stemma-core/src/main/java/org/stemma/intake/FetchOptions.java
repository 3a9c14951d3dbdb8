package org.stemma.intake;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The limits of fetching from the web.
 *
 * @param reach which addresses may be fetched from
 * @param follow how many pages that feeds link to are fetched, at least 0
 * @param maxBytes the largest answer that is taken, packed or unpacked, in bytes; 1 to {@link IntakeOptions#LARGEST}
 * @param redirects how many redirects are followed from one address, at least 0
 * @param times how long is waited
 * @param contact an address at which whoever runs Stemma can be reached, told to servers; null for none
 */
public record FetchOptions(
        Reach reach,
        int follow,
        long maxBytes,
        int redirects,
        Times times,
        @Nullable String contact) {
    /** Checks the ranges; throws {@link IllegalArgumentException} outside them. */
    public FetchOptions {
        if (follow < 0 || redirects < 0 || maxBytes < 1 || maxBytes > IntakeOptions.LARGEST) {
            throw new IllegalArgumentException("not limits: " + follow + " " + redirects + " " + maxBytes);
        }
        if (contact != null && !contact.matches("[!-~]{1,200}")) {
            throw new IllegalArgumentException("not a web or mail address: " + contact);
        }
    }

    /** Which addresses may be fetched from. */
    public enum Reach {
        /** Those of the public internet. */
        PUBLIC,
        /** Also this machine, private networks, and all else that the public internet does not reach. */
        PRIVATE
    }

    /**
     * How long is waited.
     *
     * @param connect for a connection
     * @param stall for the next bytes of an answer
     * @param total for all of one answer
     * @param between between two requests to one host, at least
     * @param asked as long as a host asks for, at most: by {@code Crawl-delay} or {@code Retry-After}
     */
    public record Times(Duration connect, Duration stall, Duration total, Duration between, Duration asked) {
        /** Returns the usual times: 10 s, 20 s, 2 min, 1 s and 30 s. */
        public static Times defaults() {
            return new Times(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(20),
                    Duration.ofMinutes(2),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(30));
        }
    }

    /** Returns the usual limits: public addresses, no links followed, 32 MiB, 5 redirects, no contact. */
    public static FetchOptions defaults() {
        return new FetchOptions(Reach.PUBLIC, 0, 32L << 20, 5, Times.defaults(), null);
    }

    /** Returns these options with another reach. */
    public FetchOptions withReach(Reach other) {
        return new FetchOptions(other, follow, maxBytes, redirects, times, contact);
    }

    /** Returns these options with another number of pages that are followed. */
    public FetchOptions withFollow(int other) {
        return new FetchOptions(reach, other, maxBytes, redirects, times, contact);
    }

    /** Returns these options with another largest answer. */
    public FetchOptions withMaxBytes(long other) {
        return new FetchOptions(reach, follow, other, redirects, times, contact);
    }

    /** Returns these options with other times. */
    public FetchOptions withTimes(Times other) {
        return new FetchOptions(reach, follow, maxBytes, redirects, other, contact);
    }

    /** Returns these options with an address at which whoever runs Stemma can be reached. */
    public FetchOptions withContact(@Nullable String other) {
        return new FetchOptions(reach, follow, maxBytes, redirects, times, other);
    }
}
