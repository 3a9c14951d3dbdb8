package org.stemma.store;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Carries out one change of stories inside a transaction. Not for use by several threads. */
final class StoryWriter {
    private final Handle handle;
    private final Sequence sequence;
    private final Instant now;
    /** Stories whose articles or lines changed, by number. */
    private final Set<Long> touched = new TreeSet<>();

    StoryWriter(Handle handle, Sequence sequence, Instant now) {
        this.handle = handle;
        this.sequence = sequence;
        this.now = now;
    }

    /** Carries out a change; throws {@link IllegalArgumentException} where it names an article or story that is not there. */
    void apply(StoryChange change) {
        change.stories().forEach(this::describe);
        change.moves().forEach(this::move);
        change.parted().forEach(this::part);
        change.linked().forEach(this::link);
    }

    private void describe(StoryHead head) {
        Long known = number(head.id());
        long number = known == null ? sequence.next(handle) : known;
        touched.add(number);
        handle.createUpdate("""
                        INSERT INTO story
                          (number, id, folded_id, title, folded_title, language, first_day, last_day, size)
                        VALUES (:number, :id, :foldedId, :title, :foldedTitle, :language, :first, :last, 0)
                        ON CONFLICT (number) DO UPDATE SET
                          title = excluded.title, folded_title = excluded.folded_title, language = excluded.language,
                          first_day = excluded.first_day, last_day = excluded.last_day
                        """)
                .bind("number", number)
                .bind("id", head.id())
                .bind("foldedId", Names.folded(head.id()))
                .bind("title", Rows.text(head.title()))
                .bind("foldedTitle", Rows.folded(head.title()))
                .bind("language", head.language().code())
                .bind("first", Rows.day(head.first()))
                .bind("last", Rows.day(head.last()))
                .execute();
    }

    private void move(Move move) {
        long to = known(move.story());
        Membership member = handle.createQuery("""
                        SELECT article.number, article.story, story.id FROM article
                        LEFT JOIN story ON story.number = article.story WHERE article.id = :article
                        """)
                .bind("article", move.article())
                .map((row, context) -> new Membership(row.getLong("number"), row.getLong("story"), row.getString("id")))
                .findOne()
                .orElseThrow(() -> new IllegalArgumentException("no article " + move.article()));
        if (move.story().equals(member.storyId())) {
            return;
        }
        touched.add(to);
        if (member.storyId() != null) {
            touched.add(member.story());
        }
        handle.createUpdate("UPDATE article SET story = :story WHERE number = :number")
                .bind("story", to)
                .bind("number", member.article())
                .execute();
        tell(move.article(), member.storyId(), move.story(), move.reason());
    }

    private record Membership(
            long article, long story, @Nullable String storyId) {}

    /** Hears that an article is about to leave the archive. */
    void leaves(String article, @Nullable String story) {
        if (story != null) {
            touched.add(known(story));
            tell(article, story, null, "removed from the archive");
        }
    }

    private void tell(String article, @Nullable String from, @Nullable String to, String reason) {
        handle.createUpdate("""
                        INSERT INTO move (number, article, from_story, to_story, reason, moved)
                        VALUES (:number, :article, :from, :to, :reason, :moved)
                        """)
                .bind("number", sequence.next(handle))
                .bind("article", article)
                .bind("from", from)
                .bind("to", to)
                .bind("reason", Rows.text(reason))
                .bind("moved", now.toEpochMilli())
                .execute();
    }

    private void part(Episode episode) {
        handle.createUpdate("""
                        DELETE FROM episode WHERE earlier = (SELECT number FROM story WHERE id = :earlier)
                        AND later = (SELECT number FROM story WHERE id = :later)
                        """)
                .bind("earlier", episode.earlier())
                .bind("later", episode.later())
                .execute();
    }

    private void link(Episode episode) {
        handle.createUpdate("""
                        INSERT INTO episode (earlier, later, reason) VALUES (:earlier, :later, :reason)
                        ON CONFLICT (earlier, later) DO UPDATE SET reason = excluded.reason
                        """)
                .bind("earlier", known(episode.earlier()))
                .bind("later", known(episode.later()))
                .bind("reason", Rows.text(episode.reason()))
                .execute();
    }

    private long known(String story) {
        Long number = number(story);
        if (number == null) {
            throw new IllegalArgumentException("no story " + story);
        }
        return number;
    }

    private @Nullable Long number(String story) {
        return handle.createQuery("SELECT number FROM story WHERE id = :id")
                .bind("id", story)
                .mapTo(Long.class)
                .findOne()
                .orElse(null);
    }

    /** Counts the stories that changed anew, forgets their dossiers, and lets those vanish that have no article. */
    void settle() {
        for (long story : touched) {
            handle.execute("DELETE FROM dossier WHERE story = ?", story);
            handle.execute(
                    "UPDATE story SET size = (SELECT COUNT(*) FROM article WHERE story = ?) WHERE number = ?",
                    story,
                    story);
            handle.execute("DELETE FROM story WHERE number = ? AND size = 0", story);
        }
        touched.clear();
    }
}
