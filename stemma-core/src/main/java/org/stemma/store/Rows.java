package org.stemma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Folding;
import org.stemma.text.Language;

/** How values stand in columns. */
final class Rows {
    /** The columns that {@link #article} reads, of {@code article} and {@code story}. */
    static final String ARTICLE = "article.id, article.added, article.title, article.language, article.outlet,"
            + " article.published, article.url, article.length, story.id AS story_id";

    /** The columns that {@link #story} reads. */
    static final String STORY = "story.id, story.title, story.language, story.first_day, story.last_day, story.size";

    private static final char REPLACEMENT = '\uFFFD';

    private Rows() {}

    static ArticleRow article(ResultSet row) throws SQLException {
        return new ArticleRow(
                row.getString("id"), Instant.ofEpochMilli(row.getLong("added")), head(row), row.getString("story_id"));
    }

    static ArticleHead head(ResultSet row) throws SQLException {
        return new ArticleHead(
                row.getString("title"),
                new Language(row.getString("language")),
                row.getString("outlet"),
                day(row, "published"),
                row.getString("url"),
                row.getInt("length"));
    }

    static StoryRow story(ResultSet row) throws SQLException {
        StoryHead head = new StoryHead(
                row.getString("id"),
                row.getString("title"),
                new Language(row.getString("language")),
                day(row, "first_day"),
                day(row, "last_day"));
        return new StoryRow(head, row.getInt("size"));
    }

    static PastMove move(ResultSet row) throws SQLException {
        return new PastMove(
                row.getString("article"),
                row.getString("from_story"),
                row.getString("to_story"),
                row.getString("reason"),
                Instant.ofEpochMilli(row.getLong("moved")));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        long day = row.getLong(column);
        return row.wasNull() ? null : LocalDate.ofEpochDay(day);
    }

    static @Nullable Long day(@Nullable LocalDate day) {
        return day == null ? null : day.toEpochDay();
    }

    /** Returns a text as databases take it: PostgreSQL knows no zero character, and none keeps half a surrogate pair. */
    static String text(String value) {
        StringBuilder clean = new StringBuilder(value.length());
        value.codePoints()
                .map(point -> point == 0 || Character.getType(point) == Character.SURROGATE ? REPLACEMENT : point)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    static @Nullable String optional(@Nullable String value) {
        return value == null ? null : text(value);
    }

    /** Returns a text without case and accents, to be compared with another one folded so. */
    static String folded(String value) {
        return Folding.fold(text(value));
    }
}
