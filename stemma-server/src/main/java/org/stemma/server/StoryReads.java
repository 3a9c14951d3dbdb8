package org.stemma.server;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.Stemma;
import org.stemma.archive.Archive;
import org.stemma.archive.ArchiveJson;
import org.stemma.dossier.form.Form;
import org.stemma.server.job.Job;
import org.stemma.server.job.Jobs;
import org.stemma.store.ArticleRow;
import org.stemma.store.Counts;
import org.stemma.store.Episode;
import org.stemma.store.Page;
import org.stemma.store.PastMove;
import org.stemma.store.StoryQuery;
import org.stemma.store.StoryRow;

/** Answers what is asked of stories and their dossiers. */
final class StoryReads {
    private final Archive archive;
    private final Jobs jobs;
    private final Gate gate;
    private final Cache cache = new Cache();

    StoryReads(Archive archive, Jobs jobs, Gate gate) {
        this.archive = archive;
        this.jobs = jobs;
        this.gate = gate;
    }

    /** What the server is. */
    private record Status(String program, String version, long articles, long stories, boolean token) {}

    /** A line of the list of stories. */
    private record Line(
            String id,
            String title,
            String language,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            int articles) {
        static Line of(StoryRow row) {
            return new Line(
                    row.head().id(),
                    row.head().title(),
                    row.head().language().code(),
                    row.head().first(),
                    row.head().last(),
                    row.size());
        }
    }

    /** A part of the list of stories. */
    private record Lines(List<Line> stories, @Nullable String next) {}

    /** An article of a story. */
    private record Member(
            String id,
            @Nullable String title,
            @Nullable String outlet,
            String language,
            @Nullable LocalDate published,
            @Nullable String url,
            int length,
            Instant added) {
        static Member of(ArticleRow row) {
            return new Member(
                    row.id(),
                    row.head().title(),
                    row.head().outlet(),
                    row.head().language().code(),
                    row.head().published(),
                    row.head().url(),
                    row.head().length(),
                    row.added());
        }
    }

    /** A story with how it came about. */
    private record Whole(
            String id,
            String title,
            String language,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            List<Member> articles,
            List<PastMove> history,
            List<Episode> episodes) {}

    /** The job that makes what was asked for. */
    record Begun(Job job) {}

    Reply status(Call call) {
        return answer("status", () -> {
            Counts counts = archive.counts();
            return new Status(Stemma.PROGRAM, Stemma.VERSION, counts.articles(), counts.stories(), gate.asksForToken());
        });
    }

    Reply stories(Call call) throws Problem {
        StoryQuery query = new StoryQuery(
                StoryQuery.Order.valueOf(call.choice("order").toUpperCase(Locale.ROOT)),
                call.text("name").filter(name -> !name.isBlank()).orElse(null),
                call.day("from").orElse(null),
                call.day("to").orElse(null),
                call.number("least"));
        int limit = call.number("limit");
        try {
            return answer("stories " + call.asked(), () -> {
                Page<StoryRow> page = archive.stories(query, call.text("cursor").orElse(null), limit);
                return new Lines(page.items().stream().map(Line::of).toList(), page.next());
            });
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("The parameter 'cursor' is no place in this list.");
        }
    }

    Reply story(Call call) throws Problem {
        StoryRow row = find(call.path("id"));
        String id = row.head().id();
        return answer(
                "story " + id,
                () -> new Whole(
                        id,
                        row.head().title(),
                        row.head().language().code(),
                        row.head().first(),
                        row.head().last(),
                        archive.articles(id).stream().map(Member::of).toList(),
                        archive.history(id),
                        archive.episodes(id)));
    }

    Reply dossier(Call call) throws Problem {
        String id = call.path("id");
        Optional<Content> kept = kept(id);
        if (kept.isEmpty()) {
            id = find(id).head().id();
            kept = kept(id);
        }
        return kept.isPresent() ? fresh(kept.get()) : making(id);
    }

    Reply export(Call call) throws Problem {
        StoryRow row = find(call.path("id"));
        String id = row.head().id();
        Optional<Content> kept = kept(id);
        if (kept.isEmpty()) {
            return making(id);
        }
        Form form = Form.of(call.choice("form")).orElseThrow();
        String json = StandardCharsets.UTF_8.decode(kept.get().plain()).toString();
        return new Reply.Whole(
                200,
                form.mediaType(),
                Content.of(form.bytes(json)),
                Map.of("Content-Disposition", Disposition.attachment(id + form.ending()), "Cache-Control", "no-cache"));
    }

    private Reply making(String story) throws Problem {
        try {
            Job job = jobs.dossier(story);
            return Reply.json(202, new Begun(job)).header("Location", "/api/v1/jobs/" + job.id());
        } catch (Jobs.TooManyException e) {
            throw Problem.tooMany("Too many jobs wait.", 10);
        }
    }

    private StoryRow find(String id) throws Problem {
        return archive.story(id).orElseThrow(() -> Problem.notFound("There is no story of this id."));
    }

    private Optional<Content> kept(String story) {
        long changes = archive.changes();
        return cache.get("dossier " + story, changes, before -> {
            Optional<String> mark = archive.mark(story);
            if (before != null && mark.equals(Optional.of(before.mark()))) {
                return Optional.of(new Cache.Entry(changes, before.mark(), before.content()));
            }
            return mark.flatMap(
                    made -> archive.keptDossier(story).map(json -> new Cache.Entry(changes, made, Content.of(json))));
        });
    }

    /** Makes what is answered, or finds it kept. */
    private interface Making {
        Object make();
    }

    private Reply answer(String question, Making making) {
        long changes = archive.changes();
        return fresh(cache.get(
                        question,
                        changes,
                        before ->
                                Optional.of(new Cache.Entry(changes, "", Content.of(ArchiveJson.write(making.make())))))
                .orElseThrow());
    }

    private static Reply.Whole fresh(Content content) {
        return new Reply.Whole(200, Reply.JSON, content, Map.of("Cache-Control", "private, no-cache"));
    }
}
