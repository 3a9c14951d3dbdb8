package org.stemma.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stemma.encode.Sha256;

/** Keeps what a watcher remembers of its feeds. */
public final class Feeds {
    private final Database database;

    Feeds(Database database) {
        this.database = database;
    }

    /** Returns what is remembered of a feed; empty where nothing is. */
    public Optional<Feed> get(String url) {
        return database.call(handle -> handle.createQuery("SELECT * FROM feed WHERE digest = :digest")
                .bind("digest", digest(url))
                .map((row, context) -> feed(row))
                .findOne());
    }

    /** Returns all feeds by their addresses. */
    public List<Feed> all() {
        return database.call(handle -> handle.createQuery("SELECT * FROM feed ORDER BY url")
                .map((row, context) -> feed(row))
                .list());
    }

    /** Remembers this of a feed, and nothing of before. */
    public void put(Feed feed) {
        Instant fetched = feed.fetched();
        database.call(handle -> handle.createUpdate("""
                        INSERT INTO feed (digest, url, etag, last_modified, fetched)
                        VALUES (:digest, :url, :etag, :lastModified, :fetched)
                        ON CONFLICT (digest) DO UPDATE SET
                          etag = excluded.etag, last_modified = excluded.last_modified, fetched = excluded.fetched
                        """)
                .bind("digest", digest(feed.url()))
                .bind("url", Rows.text(feed.url()))
                .bind("etag", Rows.optional(feed.etag()))
                .bind("lastModified", Rows.optional(feed.lastModified()))
                .bind("fetched", fetched == null ? null : fetched.toEpochMilli())
                .execute());
    }

    /** Forgets a feed; returns whether it was known. */
    public boolean remove(String url) {
        return database.call(handle -> handle.createUpdate("DELETE FROM feed WHERE digest = :digest")
                        .bind("digest", digest(url))
                        .execute())
                > 0;
    }

    private static String digest(String url) {
        return Sha256.of(url.getBytes(StandardCharsets.UTF_8));
    }

    private static Feed feed(ResultSet row) throws SQLException {
        long fetched = row.getLong("fetched");
        Instant when = row.wasNull() ? null : Instant.ofEpochMilli(fetched);
        return new Feed(row.getString("url"), row.getString("etag"), row.getString("last_modified"), when);
    }
}
