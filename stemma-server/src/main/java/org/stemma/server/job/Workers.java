package org.stemma.server.job;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stemma.Progress;
import org.stemma.archive.Archive;
import org.stemma.encode.EncoderException;
import org.stemma.store.ArchiveException;
import org.stemma.store.ArchiveFullException;

/** Two threads: one adds what jobs bring, the other makes dossiers, so that a long story keeps no article waiting. */
final class Workers {
    private final Archive archive;
    private final JobFolder folder;
    private final Consumer<String> log;
    private final BlockingDeque<Optional<Running>> toAdd = new LinkedBlockingDeque<>();

    /** What somebody waits for stands before what was merely added. */
    private final BlockingDeque<Optional<Running>> toMake = new LinkedBlockingDeque<>();

    private final AtomicInteger waiting = new AtomicInteger();
    private final List<Thread> threads;
    private volatile boolean stopping;

    Workers(Archive archive, JobFolder folder, Consumer<String> log) {
        this.archive = archive;
        this.folder = folder;
        this.log = log;
        this.threads = List.of(thread("adding", toAdd, this::add), thread("dossiers", toMake, this::make));
    }

    /** One step of a job. */
    @FunctionalInterface
    private interface Step {
        void run(Running job) throws IOException;
    }

    /** Ends what a thread is doing, at a point from which the next start can go on. */
    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoppedException() {
            super("stopping", null, false, false);
        }
    }

    void start() {
        threads.forEach(Thread::start);
    }

    void queue(Running job) {
        waiting.incrementAndGet();
        if (job.job().kind() == Job.Kind.ADD) {
            toAdd.add(Optional.of(job));
        } else {
            toMake.addFirst(Optional.of(job));
        }
    }

    int waiting() {
        return waiting.get();
    }

    private Thread thread(String name, BlockingDeque<Optional<Running>> queue, Step step) {
        Thread thread = new Thread(
                () -> {
                    try {
                        Optional<Running> next = queue.take();
                        while (!stopping && next.isPresent()) {
                            run(next.get(), step);
                            next = queue.take();
                        }
                    } catch (InterruptedException end) {
                        Thread.currentThread().interrupt();
                    }
                },
                "stemma-" + name);
        thread.setDaemon(true);
        return thread;
    }

    private void run(Running job, Step step) {
        try {
            step.run(job);
        } catch (StoppedException stopped) {
            return;
        } catch (ArchiveFullException full) {
            fail(job, "The disk is full. What was added before is kept.", full);
        } catch (ArchiveException broken) {
            fail(job, "The archive could not be read or written; the server's messages tell more.", broken);
        } catch (EncoderException broken) {
            fail(job, "An encoder's model could not be made or opened; the server's messages tell more.", broken);
        } catch (IOException | RuntimeException | Error broken) {
            if (!stopping) {
                fail(job, "Stemma failed; the server's messages tell more.", broken);
            }
        }
    }

    private void fail(Running job, String why, Throwable cause) {
        log.accept("job " + job.job().id() + ": " + cause);
        for (StackTraceElement place : cause.getStackTrace()) {
            log.accept("  at " + place);
        }
        end(job, Job.State.FAILED, why);
    }

    private void begin(Running job) throws IOException {
        waiting.decrementAndGet();
        job.change(now -> now.at("starting", 0, 0));
        folder.save(job.kept());
    }

    private void add(Running job) throws IOException {
        begin(job);
        AddWork.Outcome outcome = new AddWork(archive, folder).run(job.kept(), progress(job));
        job.change(now -> now.with(outcome.added(), outcome.known(), outcome.stories(), outcome.rejections()));
        toMake.add(Optional.of(job));
    }

    private void make(Running job) throws IOException {
        if (job.job().kind() == Job.Kind.DOSSIER) {
            begin(job);
        }
        List<String> stories = job.job().stories();
        int made = 0;
        job.change(now -> now.at("making dossiers", 0, stories.size()));
        for (String story : stories) {
            Progress within = stories.size() == 1 ? progress(job) : Progress.NONE;
            check();
            makeAsked(job);
            archive.dossier(story, within);
            made++;
            int after = made;
            job.change(now -> now.at("making dossiers", after, stories.size()));
        }
        Job done = job.job();
        boolean nothing = done.kind() == Job.Kind.ADD
                && done.added().isEmpty()
                && done.known().isEmpty()
                && !done.rejections().isEmpty();
        end(
                job,
                nothing ? Job.State.FAILED : Job.State.DONE,
                nothing ? "Nothing could be read; the rejections tell why." : null);
    }

    /** Makes the dossiers that somebody waits for, before the next one of many that nobody looks at yet. */
    private void makeAsked(Running between) {
        if (between.job().kind() == Job.Kind.DOSSIER) {
            return;
        }
        Optional<Running> first = Optional.ofNullable(toMake.peek()).flatMap(next -> next);
        while (first.isPresent() && first.get().job().kind() == Job.Kind.DOSSIER) {
            toMake.remove().ifPresent(asked -> run(asked, this::make));
            first = Optional.ofNullable(toMake.peek()).flatMap(next -> next);
        }
    }

    void end(Running job, Job.State state, @Nullable String why) {
        job.change(now -> now.ended(state, why, Instant.now().toString()));
        try {
            folder.save(job.kept());
            folder.forgetFiles(job.kept());
        } catch (IOException e) {
            log.accept("job " + job.job().id() + " could not be written: " + e);
        }
    }

    private Progress progress(Running job) {
        return (step, done, total) -> {
            check();
            job.change(now -> now.at(step, done, total));
        };
    }

    private void check() {
        if (stopping) {
            throw new StoppedException();
        }
    }

    /** Tells the threads to end. They are not interrupted: that would close files under whoever writes them. */
    boolean stop(Duration longest) {
        stopping = true;
        toAdd.add(Optional.empty());
        toMake.add(Optional.empty());
        long end = System.nanoTime() + longest.toNanos();
        boolean ended = true;
        for (Thread thread : threads) {
            try {
                thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            ended &= !thread.isAlive();
        }
        return ended;
    }
}
