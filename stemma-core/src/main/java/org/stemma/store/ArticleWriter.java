package org.stemma.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Writes articles inside a transaction. */
final class ArticleWriter {
    private final Handle handle;
    private final Sequence sequence;

    ArticleWriter(Handle handle, Sequence sequence) {
        this.handle = handle;
        this.sequence = sequence;
    }

    static Optional<String> idOfKey(Handle handle, String key) {
        return handle.createQuery("SELECT id FROM article WHERE content_key = :key")
                .bind("key", key)
                .mapTo(String.class)
                .findOne();
    }

    Optional<ArticleRow> row(String id) {
        return handle.createQuery("SELECT " + Rows.ARTICLE
                        + " FROM article LEFT JOIN story ON story.number = article.story WHERE article.id = :id")
                .bind("id", id)
                .map((row, context) -> Rows.article(row))
                .findOne();
    }

    void insert(NewArticle article, String key, byte[] raw, byte[] rest, Instant now) {
        if (!Names.freeArticle(handle, article.id()).equals(article.id())) {
            throw new IllegalArgumentException("not an id that is free: " + article.id());
        }
        String source = FoundCodec.sourceDigest(article.found());
        handle.createUpdate(
                        "INSERT INTO source (digest, content) VALUES (:digest, :content) ON CONFLICT (digest) DO NOTHING")
                .bind("digest", source)
                .bind("content", raw)
                .execute();
        long number = sequence.next(handle);
        ArticleHead head = article.head();
        handle.createUpdate("""
                        INSERT INTO article (number, id, folded_id, content_key, source, extract, added,
                          title, language, outlet, published, url, length, changed)
                        VALUES (:number, :id, :folded, :key, :source, :extract, :added,
                          :title, :language, :outlet, :published, :url, :length, :number)
                        """)
                .bind("number", number)
                .bind("id", article.id())
                .bind("folded", Names.folded(article.id()))
                .bind("key", key)
                .bind("source", source)
                .bind("extract", rest)
                .bind("added", now.toEpochMilli())
                .bind("title", Rows.optional(head.title()))
                .bind("language", head.language().code())
                .bind("outlet", Rows.optional(head.outlet()))
                .bind("published", Rows.day(head.published()))
                .bind("url", Rows.optional(head.url()))
                .bind("length", head.length())
                .execute();
        met(article.id(), article.found().place().shown());
        article.parts().forEach(part -> keep(article.id(), part));
    }

    /** Adds a place; returns false where it was known. */
    boolean met(String id, String shown) {
        long article = number(id);
        String place = Rows.text(shown);
        long known = handle.createQuery("SELECT COUNT(*) FROM place WHERE article = :article AND shown = :shown")
                .bind("article", article)
                .bind("shown", place)
                .mapTo(Long.class)
                .one();
        if (known > 0) {
            return false;
        }
        handle.createUpdate("""
                        INSERT INTO place (article, ordinal, shown)
                        VALUES (:article, (SELECT COUNT(*) FROM place WHERE article = :article), :shown)
                        """).bind("article", article).bind("shown", place).execute();
        return true;
    }

    void keep(String id, Part part) {
        handle.createUpdate("""
                        INSERT INTO part (article, name, version, content) VALUES (:article, :name, :version, :content)
                        ON CONFLICT (article, name) DO UPDATE SET version = excluded.version, content = excluded.content
                        """)
                .bind("article", number(id))
                .bind("name", part.name())
                .bind("version", part.version())
                .bind("content", part.bytes())
                .execute();
    }

    void describe(String id, ArticleHead head) {
        long number = number(id);
        handle.createUpdate("""
                        UPDATE article SET title = :title, language = :language, outlet = :outlet,
                          published = :published, url = :url, length = :length, changed = :changed
                        WHERE number = :number
                        """)
                .bind("title", Rows.optional(head.title()))
                .bind("language", head.language().code())
                .bind("outlet", Rows.optional(head.outlet()))
                .bind("published", Rows.day(head.published()))
                .bind("url", Rows.optional(head.url()))
                .bind("length", head.length())
                .bind("changed", sequence.next(handle))
                .bind("number", number)
                .execute();
        handle.execute("DELETE FROM dossier WHERE story = (SELECT story FROM article WHERE number = ?)", number);
    }

    /** Deletes an article, and its raw text where no other article has it. */
    void delete(String id) {
        long number = number(id);
        String source = handle.createQuery("SELECT source FROM article WHERE number = :number")
                .bind("number", number)
                .mapTo(String.class)
                .one();
        handle.execute("DELETE FROM article WHERE number = ?", number);
        handle.execute(
                "DELETE FROM source WHERE digest = ? AND NOT EXISTS (SELECT 1 FROM article WHERE source = ?)",
                source,
                source);
        handle.execute("INSERT INTO removal (sequence, article) VALUES (?, ?)", sequence.next(handle), number);
    }

    private long number(String id) {
        return handle.createQuery("SELECT number FROM article WHERE id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> new IllegalArgumentException("no article " + id));
    }
}
