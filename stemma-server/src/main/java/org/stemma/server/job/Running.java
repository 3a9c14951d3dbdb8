package org.stemma.server.job;

import java.util.function.UnaryOperator;

/** A job as it goes on; those who follow it wake up at each change. */
public final class Running {
    private static final long NANOS = 1_000_000;

    private final Asked asked;
    private Job job;
    private long changes;

    Running(JobFolder.Kept kept) {
        this.asked = kept.asked();
        this.job = kept.job();
    }

    /**
     * A look at a job.
     *
     * @param changes how often it had changed
     * @param job how it stood
     */
    public record Look(long changes, Job job) {}

    /** Returns how it stands. */
    public synchronized Job job() {
        return job;
    }

    /**
     * Returns how it stands as soon as it has changed, or when the time is over.
     *
     * @param seen how often it had changed when it was seen last; -1 before
     */
    public synchronized Look after(long seen, long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + milliseconds * NANOS;
        while (changes == seen) {
            long left = (end - System.nanoTime()) / NANOS;
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return new Look(changes, job);
    }

    Asked asked() {
        return asked;
    }

    synchronized JobFolder.Kept kept() {
        return new JobFolder.Kept(job, asked);
    }

    synchronized void change(UnaryOperator<Job> to) {
        job = to.apply(job);
        changes++;
        notifyAll();
    }
}
