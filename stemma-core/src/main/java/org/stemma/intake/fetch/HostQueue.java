package org.stemma.intake.fetch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.WebAddress;

/**
 * One host, as a polite visitor knows it: when it was last asked, and what it asks of programs. Whoever asks it something holds
 * its lock, so that no two requests run at once.
 */
final class HostQueue {
    private final ReentrantLock lock = new ReentrantLock(true);

    /** By scheme, name and port: each has a robots.txt of its own. */
    private final Map<String, Robots.Wishes> wishes = new HashMap<>();

    /** When the last request ended; null before the first. */
    private @Nullable Long asked;

    void enter() throws InterruptedException {
        lock.lockInterruptibly();
    }

    void leave() {
        lock.unlock();
    }

    /** Returns what the host asks for at an address; asked once, and again after a day. */
    Robots.Wishes wishes(WebAddress address, Robots robots) {
        String site = address.at("/").toString();
        Robots.@Nullable Wishes known = wishes.get(site);
        if (known == null || known.isOld()) {
            known = robots.of(address);
            wishes.put(site, known);
        }
        return known;
    }

    /** Waits until so much time has passed since the last request. */
    void await(Duration between) throws InterruptedException {
        if (asked != null) {
            long left = asked + between.toNanos() - System.nanoTime();
            TimeUnit.NANOSECONDS.sleep(Math.max(0, left));
        }
    }

    /** Notes that a request has ended. */
    void asked() {
        asked = System.nanoTime();
    }
}
