package org.stemma.store;

import java.util.Optional;
import org.stemma.text.Language;

/** Keeps the dossier of each story that was made last, until the story changes. */
public final class Dossiers {
    private final Database database;

    Dossiers(Database database) {
        this.database = database;
    }

    /** Returns a story's dossier where one was kept that was made of this. A damaged one counts as none: it can be remade. */
    public Optional<String> get(String story, String fingerprint) {
        return database.call(handle -> handle.createQuery("""
                        SELECT content FROM dossier JOIN story ON story.number = dossier.story
                        WHERE story.id = :story AND fingerprint = :fingerprint
                        """)
                .bind("story", story)
                .bind("fingerprint", fingerprint)
                .map((row, context) -> row.getBytes("content"))
                .findOne()
                .flatMap(Dossiers::unpacked));
    }

    private static Optional<String> unpacked(byte[] content) {
        try {
            return Optional.of(new ByteReader(Packing.unpack(content)).text());
        } catch (DamagedBytesException e) {
            return Optional.empty();
        }
    }

    /**
     * Gives a story the title of its dossier, under which lists show it until the story changes; does nothing where it has changed.
     *
     * @param story the story's id
     * @param articles the story's fingerprint when the dossier was made, as {@link Stories#fingerprint} gave it
     */
    public void entitle(String story, String articles, String title, Language language) {
        database.call(handle -> Stories.fingerprint(handle, story).equals(articles)
                ? handle.createUpdate("""
                                UPDATE story SET title = :title, folded_title = :foldedTitle, language = :language
                                WHERE id = :story
                                """)
                        .bind("story", story)
                        .bind("title", Rows.text(title))
                        .bind("foldedTitle", Rows.folded(title))
                        .bind("language", language.code())
                        .execute()
                : 0);
    }

    /**
     * Keeps a story's dossier in place of any other; does nothing where there is no such story.
     *
     * @param story the story's id
     * @param fingerprint tells what it was made of: the articles and the run
     * @param json the dossier
     */
    public void put(String story, String fingerprint, String json) {
        byte[] content = Packing.pack(new ByteWriter().text(json).bytes());
        database.call(handle -> handle.createUpdate("""
                        INSERT INTO dossier (story, fingerprint, content)
                        SELECT number, :fingerprint, :content FROM story WHERE id = :story
                        ON CONFLICT (story) DO UPDATE SET fingerprint = excluded.fingerprint, content = excluded.content
                        """)
                .bind("story", story)
                .bind("fingerprint", fingerprint)
                .bind("content", content)
                .execute());
    }
}
