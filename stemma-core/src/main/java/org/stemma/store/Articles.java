package org.stemma.store;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.item.Found;

/** Reads articles. */
public final class Articles {
    /** How many rows are read at a time where all are: the database is free for others in between. */
    private static final int BATCH = 500;

    private static final String ROWS =
            "SELECT " + Rows.ARTICLE + ", article.number FROM article LEFT JOIN story ON story.number = article.story ";

    private final Database database;
    private final String place;

    Articles(Database database, String place) {
        this.database = database;
        this.place = place;
    }

    /**
     * Returns an article with all that was kept of it; empty where there is none of this id.
     *
     * @throws ArchiveException where what was kept is damaged
     */
    public Optional<KeptArticle> get(String id) {
        return database.call(handle -> handle.createQuery("""
                        SELECT article.*, source.content FROM article JOIN source ON source.digest = article.source
                        WHERE article.id = :id
                        """)
                .bind("id", id)
                .map((row, context) -> {
                    List<String> places = places(handle, row.getLong("number"));
                    Found found = found(id, row.getBytes("content"), row.getBytes("extract"));
                    return new KeptArticle(
                            id, Instant.ofEpochMilli(row.getLong("added")), places, Rows.head(row), found);
                })
                .findOne());
    }

    private Found found(String id, byte[] raw, byte[] rest) {
        try {
            return FoundCodec.read(raw, rest);
        } catch (DamagedBytesException e) {
            throw new ArchiveException(
                    place,
                    "What was kept of the article " + id + " is damaged: its bytes " + e.getMessage() + ".",
                    "Remove the article and add it again, or put back a copy of the archive.",
                    e);
        }
    }

    private static List<String> places(Handle handle, long article) {
        return handle.createQuery("SELECT shown FROM place WHERE article = :article ORDER BY ordinal")
                .bind("article", article)
                .mapTo(String.class)
                .list();
    }

    /** Returns an article's line; empty where there is none of this id. */
    public Optional<ArticleRow> row(String id) {
        return rows(List.of(id)).stream().findFirst();
    }

    /** Returns the lines of those articles that there are, in the order asked for. */
    public List<ArticleRow> rows(Collection<String> ids) {
        Map<String, ArticleRow> found = new LinkedHashMap<>();
        List<String> asked = ids.stream().distinct().toList();
        for (int from = 0; from < asked.size(); from += BATCH) {
            List<String> some = asked.subList(from, Math.min(asked.size(), from + BATCH));
            database.call(handle -> handle.createQuery(ROWS + "WHERE article.id IN (<ids>)")
                            .bindList("ids", some)
                            .map((row, context) -> Rows.article(row))
                            .list())
                    .forEach(row -> found.put(row.id(), row));
        }
        return asked.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }

    /** Returns the articles of a story by day, those without one last, then in order of adding. */
    public List<ArticleRow> ofStory(String story) {
        return database.call(handle -> handle.createQuery(
                        ROWS
                                + "WHERE story.id = :story ORDER BY article.published IS NULL, article.published, article.number")
                .bind("story", story)
                .map((row, context) -> Rows.article(row))
                .list());
    }

    /**
     * Returns articles in order of adding.
     *
     * @param cursor where to go on; null for the beginning
     * @param limit the most articles to return, at least 1
     * @throws IllegalArgumentException where the cursor is none of this list
     */
    public Page<ArticleRow> page(@Nullable String cursor, int limit) {
        long after = cursor == null ? Long.MIN_VALUE : Cursor.read(cursor, 1).number(0);
        return database.call(handle -> {
            List<Numbered<ArticleRow>> rows = handle.createQuery(
                            ROWS + "WHERE article.number > :after ORDER BY article.number LIMIT :limit")
                    .bind("after", after)
                    .bind("limit", limit + 1)
                    .map((row, context) -> new Numbered<>(row.getLong("number"), Rows.article(row)))
                    .list();
            return Numbered.page(rows, limit, last -> Cursor.of(last.number()));
        });
    }

    /** Returns one part of an article; empty where it has none of this name, or there is no such article. */
    public Optional<Part> part(String id, String name) {
        return database.call(handle -> handle.createQuery("""
                        SELECT part.version, part.content FROM part JOIN article ON article.number = part.article
                        WHERE article.id = :id AND part.name = :name
                        """)
                .bind("id", id)
                .bind("name", name)
                .map((row, context) -> new Part(name, row.getString("version"), row.getBytes("content")))
                .findOne());
    }

    /**
     * Hands over the parts of one name of all articles that have it, in order of adding. They are read in batches; what
     * changes meanwhile may or may not be seen.
     */
    public void forEachPart(String name, BiConsumer<ArticleRow, Part> reader) {
        long after = Long.MIN_VALUE;
        while (true) {
            long from = after;
            List<PartRow> rows = database.call(handle -> handle.createQuery("""
                            SELECT %s, article.number, part.version, part.content
                            FROM part JOIN article ON article.number = part.article
                            LEFT JOIN story ON story.number = article.story
                            WHERE part.name = :name AND article.number > :from ORDER BY article.number LIMIT :limit
                            """.formatted(Rows.ARTICLE))
                    .bind("name", name)
                    .bind("from", from)
                    .bind("limit", BATCH)
                    .map((row, context) -> new PartRow(
                            row.getLong("number"),
                            Rows.article(row),
                            new Part(name, row.getString("version"), row.getBytes("content"))))
                    .list());
            rows.forEach(row -> reader.accept(row.article(), row.part()));
            if (rows.size() < BATCH) {
                return;
            }
            after = rows.get(rows.size() - 1).number();
        }
    }

    private record PartRow(long number, ArticleRow article, Part part) {}

    /**
     * Returns what changed behind a number, in order: articles that were added or described anew, by their ids, and
     * removals.
     */
    public List<ArticleChange> changesAfter(long sequence, int limit) {
        return database.call(handle -> handle.createQuery("""
                        SELECT changed AS sequence, number, id FROM article WHERE changed > :sequence
                        UNION ALL
                        SELECT sequence, article AS number, NULL AS id FROM removal WHERE sequence > :sequence
                        ORDER BY 1 LIMIT :limit
                        """)
                .bind("sequence", sequence)
                .bind("limit", limit)
                .map((row, context) ->
                        new ArticleChange(row.getLong("sequence"), row.getLong("number"), row.getString("id")))
                .list());
    }

    /** Returns the number of the last change that was ever made. */
    public long lastChange() {
        return database.call(handle -> handle.createQuery("SELECT sequence FROM progress")
                .mapTo(Long.class)
                .one());
    }
}
