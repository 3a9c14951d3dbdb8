package org.stemma.server;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.stemma.archive.ArchiveJson;
import org.stemma.server.job.Job;
import org.stemma.server.job.Jobs;
import org.stemma.server.job.Running;

/** Answers what is asked of jobs, once or as they go on. */
final class JobRoutes {
    /** The choice of jobs of whatever kind. */
    static final String ANY = "any";

    private static final long LOOK_MILLIS = 500;

    /** So many looks without a change, and a comment tells that the connection is still there. */
    private static final int HEARTBEAT_LOOKS = 20;

    /** So long at least between two events: a job of short steps would flood its followers. */
    private static final long BETWEEN_MILLIS = 50;

    private final Jobs jobs;
    private final Semaphore streams;
    private volatile boolean closing;

    JobRoutes(Jobs jobs, int streams) {
        this.jobs = jobs;
        this.streams = new Semaphore(streams);
    }

    /** A line of the list of jobs: numbers where the job itself has lists. */
    private record Line(
            String id,
            Job.Kind kind,
            Job.State state,
            String step,
            int done,
            int total,
            int added,
            int known,
            int stories,
            int rejections,
            @Nullable String error,
            String created,
            @Nullable String finished) {
        static Line of(Job job) {
            return new Line(
                    job.id(),
                    job.kind(),
                    job.state(),
                    job.step(),
                    job.done(),
                    job.total(),
                    job.added().size(),
                    job.known().size(),
                    job.stories().size(),
                    job.rejections().size(),
                    job.error(),
                    job.created(),
                    job.finished());
        }
    }

    /** A part of the list of jobs. */
    private record Lines(List<Line> jobs, @Nullable String next) {}

    Reply all(Call call) throws Problem {
        String cursor = call.text("cursor").orElse(null);
        if (cursor != null && !Jobs.isId(cursor)) {
            throw Problem.badRequest("The parameter 'cursor' is no place in this list.");
        }
        String kind = call.choice("kind");
        int limit = call.number("limit");
        List<Line> found = jobs.all().stream()
                .filter(job -> cursor == null || job.id().compareTo(cursor) < 0)
                .filter(job -> kind.equals(ANY) || job.kind().label().equals(kind))
                .limit(limit + 1L)
                .map(Line::of)
                .toList();
        boolean more = found.size() > limit;
        List<Line> page = more ? found.subList(0, limit) : found;
        return Reply.json(new Lines(page, more ? page.get(limit - 1).id() : null))
                .header("Cache-Control", "no-store");
    }

    Reply job(Call call) throws Problem {
        return Reply.json(find(call).job()).header("Cache-Control", "no-store");
    }

    Reply events(Call call) throws Problem {
        Running running = find(call);
        if (streams.availablePermits() == 0) {
            throw Problem.tooMany("Too many follow jobs at a time.", 5);
        }
        return new Reply.Flow("text/event-stream", out -> {
            if (!streams.tryAcquire()) {
                return;
            }
            try {
                follow(running, out);
            } finally {
                streams.release();
            }
        });
    }

    /** Ends all that follow jobs. */
    void close() {
        closing = true;
    }

    private void follow(Running running, Reply.Out out) throws IOException, InterruptedException {
        long seen = -1;
        int idle = 0;
        while (!closing) {
            Running.Look look = running.after(seen, LOOK_MILLIS);
            if (look.changes() == seen) {
                idle++;
                if (idle % HEARTBEAT_LOOKS == 0) {
                    out.send(": still there\n\n");
                }
                continue;
            }
            seen = look.changes();
            idle = 0;
            out.send(event("progress", look.job()));
            if (look.job().state().isEnd()) {
                out.send(event("end", look.job()));
                return;
            }
            Thread.sleep(BETWEEN_MILLIS);
        }
    }

    private static String event(String name, Job job) {
        return "event: " + name + "\ndata: " + ArchiveJson.line(job) + "\n\n";
    }

    private Running find(Call call) throws Problem {
        return jobs.get(call.path("id")).orElseThrow(() -> Problem.notFound("There is no job of this id, or no more."));
    }
}
