package org.stemma.store;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.item.Found;

/**
 * An archive's articles and stories in SQL. One process has an archive at a time; in it, any number of threads may use it.
 *
 * <p>Every method that writes is one transaction: when it returns, what it did is on the disk and outlives a kill or a loss of
 * power; where it throws, nothing was done. All methods throw {@link ArchiveException} where the database fails.
 */
public final class ArchiveStore implements AutoCloseable {
    private static final int PAGE = 500;

    private final ArchivePlace place;
    private final Database database;
    private final InstantSource clock;
    private final Sequence sequence = new Sequence();
    private final String identity;

    private ArchiveStore(ArchivePlace place, Database database, InstantSource clock) {
        this.place = place;
        this.database = database;
        this.clock = clock;
        new Schema(database, place.shown()).bring();
        this.identity = database.call(ArchiveStore::identity);
    }

    /** Opens an archive by the system's clock, as {@link #open(ArchivePlace, InstantSource)} does. */
    public static ArchiveStore open(ArchivePlace place) {
        return open(place, InstantSource.system());
    }

    /**
     * Opens an archive; makes it where there is none, and brings one of an older version up to date.
     *
     * @param place where it lies
     * @param clock tells when articles are added
     * @throws ArchiveInUseException where another process has it open
     * @throws ArchiveVersionException where a newer version wrote it
     * @throws ArchiveException where it cannot be opened for another reason
     */
    public static ArchiveStore open(ArchivePlace place, InstantSource clock) {
        String url = place.database();
        Database database =
                new Database(url == null ? new SqliteEngine(place.folder()) : new PostgresEngine(place, url));
        try {
            return new ArchiveStore(place, database, clock);
        } catch (RuntimeException e) {
            try {
                database.close();
            } catch (RuntimeException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }

    private static String identity(Handle handle) {
        handle.createUpdate("INSERT INTO archive (name, value) VALUES ('identity', :new) ON CONFLICT (name) DO NOTHING")
                .bind("new", UUID.randomUUID().toString())
                .execute();
        return handle.createQuery("SELECT value FROM archive WHERE name = 'identity'")
                .mapTo(String.class)
                .one();
    }

    /** Returns where it lies. */
    public ArchivePlace place() {
        return place;
    }

    /** Returns the name that it was given when it was made and that no other archive has. */
    public String identity() {
        return identity;
    }

    /** Returns what reads articles. */
    public Articles articles() {
        return new Articles(database, place.shown());
    }

    /** Returns what reads stories. */
    public Stories stories() {
        return new Stories(database);
    }

    /** Returns what keeps dossiers. */
    public Dossiers dossiers() {
        return new Dossiers(database);
    }

    /** Returns what keeps the memory of feeds. */
    public Feeds feeds() {
        return new Feeds(database);
    }

    /**
     * Returns an id for a new article: safe in file names and in HTML, like the wish where that is free, otherwise with a
     * number. It is not reserved.
     */
    public String freeArticleId(String wish) {
        return database.call(handle -> Names.freeArticle(handle, wish));
    }

    /** Returns an id for a new story, made as those of articles are. */
    public String freeStoryId(String wish) {
        return database.call(handle -> Names.freeStory(handle, wish));
    }

    /** Returns the id of the article that has this very content; empty where there is none. */
    public Optional<String> known(Found found) {
        String key = FoundCodec.key(found);
        return database.call(handle -> ArticleWriter.idOfKey(handle, key));
    }

    /**
     * Adds an article and changes stories with it. Where an article of this very content is there, its place is added and
     * nothing else happens.
     *
     * @throws IllegalArgumentException where the id is taken, or the change names what is not there
     */
    public Addition add(NewArticle article, StoryChange change) {
        String key = FoundCodec.key(article.found());
        byte[] raw = FoundCodec.raw(article.found());
        byte[] rest = FoundCodec.rest(article.found());
        return database.call(handle -> {
            ArticleWriter writer = new ArticleWriter(handle, sequence);
            Optional<String> known = ArticleWriter.idOfKey(handle, key);
            if (known.isPresent()) {
                writer.met(known.get(), article.found().place().shown());
                return new Addition(known.get(), false);
            }
            writer.insert(article, key, raw, rest, clock.instant());
            changeStories(handle, change);
            return new Addition(article.id(), true);
        });
    }

    /** Adds a place to an article; returns false where it was known. */
    public boolean alsoAt(String article, String shown) {
        return database.call(handle -> new ArticleWriter(handle, sequence).met(article, shown));
    }

    /**
     * Changes stories.
     *
     * @throws IllegalArgumentException where the change names what is not there
     */
    public void apply(StoryChange change) {
        database.call(handle -> {
            changeStories(handle, change);
            return change;
        });
    }

    private void changeStories(Handle handle, StoryChange change) {
        StoryWriter stories = new StoryWriter(handle, sequence, clock.instant());
        stories.apply(change);
        stories.settle();
    }

    /**
     * Removes an article with all that was kept of it, then changes stories. A story that loses its last article vanishes.
     *
     * @return whether there was such an article; otherwise nothing happens
     * @throws IllegalArgumentException where the change names what is not there
     */
    public boolean remove(String article, StoryChange change) {
        return database.call(handle -> {
            ArticleWriter writer = new ArticleWriter(handle, sequence);
            Optional<ArticleRow> row = writer.row(article);
            if (row.isEmpty()) {
                return false;
            }
            StoryWriter stories = new StoryWriter(handle, sequence, clock.instant());
            stories.leaves(article, row.get().story());
            writer.delete(article);
            stories.apply(change);
            stories.settle();
            return true;
        });
    }

    /**
     * Gives an article another line in lists, as after cleaning it anew. Its story's dossier goes, and indexes read it again.
     *
     * @throws IllegalArgumentException where there is no such article
     */
    public void describe(String article, ArticleHead head) {
        database.call(handle -> {
            new ArticleWriter(handle, sequence).describe(article, head);
            return head;
        });
    }

    /**
     * Keeps a part of an article, in place of the one of this name.
     *
     * @throws IllegalArgumentException where there is no such article
     */
    public void keep(String article, Part part) {
        database.call(handle -> {
            new ArticleWriter(handle, sequence).keep(article, part);
            return part;
        });
    }

    /** Returns how large the archive is. */
    public Counts counts() {
        return database.call(handle -> new Counts(
                count(handle, "article"),
                count(handle, "story"),
                database.engine().bytes(handle)));
    }

    private static long count(Handle handle, String table) {
        return handle.createQuery("SELECT COUNT(*) FROM " + table)
                .mapTo(Long.class)
                .one();
    }

    /**
     * Reads everything and returns what is wrong, in English sentences; nothing where all is sound.
     *
     * @param progress hears how many articles have been read
     */
    public List<String> check(Consumer<Integer> progress) {
        List<String> problems = new ArrayList<>(database.call(database.engine()::check));
        problems.addAll(database.call(handle -> handle.createQuery(
                        "SELECT id FROM story WHERE size <> (SELECT COUNT(*) FROM article WHERE story = story.number)")
                .map((row, context) -> "The story " + row.getString("id") + " counts its articles wrong.")
                .list()));
        int read = 0;
        @Nullable String cursor = null;
        do {
            Page<ArticleRow> page = articles().page(cursor, PAGE);
            for (ArticleRow row : page.items()) {
                try {
                    articles().get(row.id());
                } catch (ArchiveException e) {
                    problems.add(String.valueOf(e.getMessage()));
                }
                read++;
                progress.accept(read);
            }
            cursor = page.next();
        } while (cursor != null);
        return problems;
    }

    @Override
    public void close() {
        database.close();
    }
}
