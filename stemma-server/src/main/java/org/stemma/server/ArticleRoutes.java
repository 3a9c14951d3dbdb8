package org.stemma.server;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.stemma.Progress;
import org.stemma.archive.Archive;
import org.stemma.archive.Comparison;
import org.stemma.store.ArticleRow;
import org.stemma.store.KeptArticle;
import org.stemma.store.search.QueryException;
import org.stemma.store.search.SearchQuery;

/** Answers what is asked of articles: one of them, its removal, search and trace. */
final class ArticleRoutes {
    /** Searches use the processor for a while: more at a time would make all of them slow. */
    private static final int SEARCHES = 4;

    private static final List<String> FIELDS = List.of("outlet", "name", "title", "story", "lang", "after", "before");

    private final Archive archive;
    private final Semaphore searches = new Semaphore(SEARCHES);

    ArticleRoutes(Archive archive) {
        this.archive = archive;
    }

    /** An article with its raw text. */
    private record Whole(
            String id,
            @Nullable String title,
            @Nullable String outlet,
            String language,
            @Nullable LocalDate published,
            @Nullable String url,
            @Nullable String story,
            Instant added,
            List<String> places,
            String text) {}

    Reply article(Call call) throws Problem {
        String id = call.path("id");
        KeptArticle kept = archive.article(id).orElseThrow(ArticleRoutes::unknown);
        ArticleRow row = archive.rows(List.of(id)).stream().findFirst().orElseThrow(ArticleRoutes::unknown);
        return Reply.json(new Whole(
                        id,
                        row.head().title(),
                        row.head().outlet(),
                        row.head().language().code(),
                        row.head().published(),
                        row.head().url(),
                        row.story(),
                        row.added(),
                        kept.places(),
                        kept.found().extract().text().raw()))
                .header("Cache-Control", "private, no-cache");
    }

    Reply remove(Call call) throws Problem {
        if (!archive.remove(call.path("id"))) {
            throw unknown();
        }
        return new Reply.Empty(204);
    }

    Reply search(Call call) throws Problem {
        SearchQuery query;
        try {
            query = SearchQuery.parse(query(call));
        } catch (QueryException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        }
        return one(() -> archive.search(query, call.number("limit"), Progress.NONE));
    }

    /** Returns the query as one who types writes it, with the fields that the request names apart. */
    private static String query(Call call) throws Problem {
        StringBuilder typed = new StringBuilder(call.text("q").orElse(""));
        for (String field : FIELDS) {
            call.text(field)
                    .ifPresent(value -> typed.append(' ')
                            .append(field)
                            .append(":\"")
                            .append(value.replace('"', ' '))
                            .append('"'));
        }
        if (typed.toString().isBlank()) {
            throw Problem.badRequest("The parameter 'q' is missing.");
        }
        return typed.toString();
    }

    Reply trace(Call call) throws Problem {
        String words = call.required("q").strip();
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw Problem.badRequest("There is no word in the parameter 'q'.");
        }
        Comparison comparison = Comparison.valueOf(call.choice("compare").toUpperCase(Locale.ROOT));
        return one(() -> archive.trace(words, comparison, Progress.NONE));
    }

    /** Looks for something. */
    private interface Looking {
        Object look();
    }

    private Reply one(Looking looking) throws Problem {
        if (!searches.tryAcquire()) {
            throw Problem.tooMany("Too many searches run at a time.", 1);
        }
        try {
            return Reply.json(looking.look()).header("Cache-Control", "private, no-cache");
        } finally {
            searches.release();
        }
    }

    private static Problem unknown() {
        return Problem.notFound("There is no article of this id.");
    }
}
