package org.stemma.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.stemma.encode.Sha256;

/** Reads stories. */
public final class Stories {
    /** Stories without a last day stand behind all others. */
    private static final long NO_DAY = Long.MIN_VALUE;

    private final Database database;

    Stories(Database database) {
        this.database = database;
    }

    /** Returns a story's line; empty where there is none of this id, or no more. */
    public Optional<StoryRow> get(String id) {
        return database.call(handle -> handle.createQuery("SELECT " + Rows.STORY + " FROM story WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> Rows.story(row))
                .findOne());
    }

    /**
     * Returns stories.
     *
     * @param query which, and in which order
     * @param cursor where to go on in the same query; null for the beginning
     * @param limit the most stories to return, at least 1
     * @throws IllegalArgumentException where the cursor is none of this query
     */
    public Page<StoryRow> page(StoryQuery query, @Nullable String cursor, int limit) {
        boolean byTitle = query.order() == StoryQuery.Order.TITLE;
        String key = key(query.order());
        StringBuilder where = new StringBuilder("size >= :least");
        if (query.text() != null) {
            where.append(" AND folded_title LIKE :text ESCAPE '!'");
        }
        if (query.from() != null) {
            where.append(" AND last_day >= :from");
        }
        if (query.to() != null) {
            where.append(" AND first_day <= :to");
        }
        if (cursor != null) {
            where.append(
                    byTitle
                            ? " AND (folded_title > :key OR folded_title = :key AND number > :number)"
                            : " AND (%1$s < :key OR %1$s = :key AND number < :number)".formatted(key));
        }
        String order = byTitle ? "folded_title, number" : key + " DESC, number DESC";
        String sql = "SELECT %s, number, folded_title, %s AS sort_key FROM story WHERE %s ORDER BY %s LIMIT :limit"
                .formatted(Rows.STORY, key, where, order);
        return database.call(handle -> {
            Query asked = handle.createQuery(sql).bind("limit", limit + 1);
            bind(asked, query);
            if (cursor != null) {
                Cursor place = Cursor.read(cursor, 2);
                asked.bind("number", place.number(1));
                if (byTitle) {
                    asked.bind("key", place.text(0));
                } else {
                    asked.bind("key", place.number(0));
                }
            }
            List<Sorted> rows = asked.map((row, context) ->
                            new Sorted(row.getString("sort_key"), row.getLong("number"), Rows.story(row)))
                    .list();
            boolean more = rows.size() > limit;
            Sorted last = more ? rows.get(limit - 1) : null;
            return new Page<>(
                    rows.stream().limit(limit).map(Sorted::story).toList(),
                    last == null ? null : Cursor.of(last.key(), last.number()).written());
        });
    }

    private record Sorted(String key, long number, StoryRow story) {}

    private static String key(StoryQuery.Order order) {
        return switch (order) {
            case NEWEST -> "COALESCE(last_day, " + (NO_DAY + 1) + ")";
            case LARGEST -> "size";
            case TITLE -> "folded_title";
        };
    }

    private static void bind(Query asked, StoryQuery query) {
        asked.bind("least", query.least());
        String text = query.text();
        if (text != null) {
            String plain = Rows.folded(text).replaceAll("[!%_]", "!$0");
            asked.bind("text", "%" + plain + "%");
        }
        if (query.from() != null) {
            asked.bind("from", Rows.day(query.from()));
        }
        if (query.to() != null) {
            asked.bind("to", Rows.day(query.to()));
        }
    }

    /** Returns where the last article of a story went that is no more; empty where it was removed, or never was a story. */
    public Optional<String> successor(String vanished) {
        return database.call(handle -> handle.createQuery(
                        "SELECT to_story FROM move WHERE from_story = :story ORDER BY number DESC LIMIT 1")
                .bind("story", vanished)
                .mapTo(String.class)
                .findOne());
    }

    /** Returns the moves into a story and out of it, in the order in which they were made. */
    public List<PastMove> moves(String story) {
        return moves("from_story = :id OR to_story = :id", story);
    }

    /** Returns the moves of an article, in the order in which they were made. */
    public List<PastMove> movesOf(String article) {
        return moves("article = :id", article);
    }

    private List<PastMove> moves(String which, String id) {
        return database.call(handle -> handle.createQuery("SELECT * FROM move WHERE " + which + " ORDER BY number")
                .bind("id", id)
                .map((row, context) -> Rows.move(row))
                .list());
    }

    /** Returns the links of a story to those before and behind it, the earlier first. */
    public List<Episode> episodes(String story) {
        return database.call(handle -> handle.createQuery("""
                        SELECT before.id AS earlier, behind.id AS later, episode.reason
                        FROM episode JOIN story AS before ON before.number = episode.earlier
                        JOIN story AS behind ON behind.number = episode.later
                        WHERE before.id = :story OR behind.id = :story
                        ORDER BY behind.id <> :story, before.number, behind.number
                        """)
                .bind("story", story)
                .map((row, context) ->
                        new Episode(row.getString("earlier"), row.getString("later"), row.getString("reason")))
                .list());
    }

    /** Returns a digest of a story's articles: it changes when one comes, goes or is described anew. */
    public String fingerprint(String story) {
        return database.call(handle -> fingerprint(handle, story));
    }

    static String fingerprint(Handle handle, String story) {
        List<String> members = handle.createQuery("""
                        SELECT article.id, article.content_key, article.changed
                        FROM article JOIN story ON story.number = article.story
                        WHERE story.id = :story ORDER BY article.number
                        """)
                .bind("story", story)
                .map((row, context) ->
                        row.getString("id") + " " + row.getString("content_key") + " " + row.getLong("changed"))
                .list();
        return Sha256.of(String.join("\n", members).getBytes(StandardCharsets.UTF_8));
    }
}
