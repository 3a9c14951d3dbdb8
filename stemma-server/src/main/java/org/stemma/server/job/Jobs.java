package org.stemma.server.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.stemma.archive.Archive;

/**
 * The work on one archive: one job adds at a time, and one makes dossiers. What was asked for outlives a kill: the next start
 * takes it up again.
 */
public final class Jobs {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST_KEPT = 1_000;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{28}");

    private final JobFolder folder;
    private final Workers workers;
    private final int mostWaiting;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Running> jobs = new LinkedHashMap<>();

    /**
     * Opens the jobs of an archive and goes on with those that were not done.
     *
     * @param folder where they are kept; made where there is none
     * @param mostWaiting how many may wait at a time
     * @param log hears of failures that are the program's own
     */
    public static Jobs open(Archive archive, Path folder, int mostWaiting, Consumer<String> log) throws IOException {
        JobFolder kept = new JobFolder(folder);
        Jobs jobs = new Jobs(kept, new Workers(archive, kept, log), mostWaiting, InstantSource.system());
        jobs.resume();
        jobs.workers.start();
        return jobs;
    }

    private Jobs(JobFolder folder, Workers workers, int mostWaiting, InstantSource clock) {
        this.folder = folder;
        this.workers = workers;
        this.mostWaiting = mostWaiting;
        this.clock = clock;
    }

    private synchronized void resume() throws IOException {
        for (JobFolder.Kept kept : folder.all()) {
            Running running = new Running(kept);
            jobs.put(kept.job().id(), running);
            if (kept.job().state().isEnd()) {
                continue;
            }
            if (folder.isWhole(kept)) {
                workers.queue(running);
            } else {
                workers.end(
                        running,
                        Job.State.INTERRUPTED,
                        "The server ended before this was done, and what was uploaded is not whole any more. Send it again.");
            }
        }
        prune();
    }

    /** Returns a folder for an upload, which becomes that of the job that it is for. */
    public Incoming incoming() {
        try {
            return folder.incoming();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Asks for articles to be added.
     *
     * @param incoming what was uploaded; empty where all is to be fetched
     * @param asked what is to be done with it
     * @return the new job, or the one that the same request with the same key began
     * @throws KeyTakenException where another request had this key
     * @throws TooManyException where too many jobs wait
     */
    public synchronized Job add(Incoming incoming, Asked asked) throws KeyTakenException, TooManyException {
        String key = asked.key();
        if (key != null) {
            for (Running known : jobs.values()) {
                if (key.equals(known.asked().key())) {
                    if (!known.asked().digest().equals(asked.digest())) {
                        throw new KeyTakenException();
                    }
                    return known.job();
                }
            }
        }
        return begin(incoming, Job.Kind.ADD, asked);
    }

    /**
     * Asks for the dossier of a story.
     *
     * @return the new job, or the one that is at it already
     * @throws TooManyException where too many jobs wait
     */
    public synchronized Job dossier(String story) throws TooManyException {
        for (Running known : jobs.values()) {
            if (story.equals(known.asked().story()) && !known.job().state().isEnd()) {
                return known.job();
            }
        }
        try (Incoming nothing = incoming()) {
            return begin(nothing, Job.Kind.DOSSIER, Asked.dossier(story));
        }
    }

    private Job begin(Incoming incoming, Job.Kind kind, Asked asked) throws TooManyException {
        if (isFull()) {
            throw new TooManyException();
        }
        Instant now = clock.instant();
        List<String> stories = asked.story() == null ? List.of() : List.of(asked.story());
        Job job = Job.waiting(newId(now), kind, stories, now.toString());
        JobFolder.Kept kept = new JobFolder.Kept(job, asked);
        try {
            folder.take(incoming, kept);
            prune();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Running running = new Running(kept);
        jobs.put(job.id(), running);
        workers.queue(running);
        return job;
    }

    /** Returns whether so many jobs wait that no other is taken. */
    public boolean isFull() {
        return workers.waiting() >= mostWaiting;
    }

    /** Ids are in order of time, and not to be guessed. */
    private String newId(Instant now) {
        return String.format(Locale.ROOT, "%012x%016x", now.toEpochMilli(), random.nextLong());
    }

    /** Forgets jobs that ended long ago, and the oldest ended ones of too many. */
    private void prune() throws IOException {
        Instant oldest = clock.instant().minus(KEPT);
        List<Running> ended = new ArrayList<>(jobs.values().stream()
                .filter(known -> known.job().state().isEnd())
                .toList());
        int tooMany = ended.size() - MOST_KEPT;
        for (int i = 0; i < ended.size(); i++) {
            JobFolder.Kept kept = ended.get(i).kept();
            String finished = kept.job().finished();
            if (i < tooMany || (finished != null && Instant.parse(finished).isBefore(oldest))) {
                jobs.remove(kept.job().id());
                folder.forget(kept);
            }
        }
    }

    /** Returns a job; empty where there is none of this id, or no more. */
    public synchronized Optional<Running> get(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** Returns all jobs, the newest first: the order of their ids, backwards. */
    public synchronized List<Job> all() {
        return jobs.values().stream()
                .map(Running::job)
                .sorted(Comparator.comparing(Job::id).reversed())
                .toList();
    }

    /** Returns whether a text has the form of a job's id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /**
     * Lets the job that is being done come to its next safe point; the next start goes on there.
     *
     * @return whether it came to one in time
     */
    public boolean stop(Duration longest) {
        return workers.stop(longest);
    }

    /** Another request had this key. */
    public static final class KeyTakenException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Too many jobs wait. */
    public static final class TooManyException extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
