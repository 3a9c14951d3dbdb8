package org.stemma.store.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.stemma.encode.Vector;
import org.stemma.store.ArchiveException;
import org.stemma.store.ArchiveStore;
import org.stemma.store.ArticleChange;
import org.stemma.store.KeptArticle;

/**
 * Searches an archive. The index lies beside the archive and holds nothing of its own: it reads what the archive changed
 * since it last did, from the beginning where it is missing, damaged, or of something else. A kill loses nothing.
 *
 * <p>Any number of threads may search while one catches up.
 */
public final class SearchIndex implements AutoCloseable {
    private static final int BATCH = 200;

    /** A commit waits for the disk; what was not committed is read again from the archive after a kill. */
    private static final int CHANGES_BETWEEN_COMMITS = 1_000;

    private final ArchiveStore store;
    private final ArticleText texts;
    private final @Nullable PassageEncoder encoder;
    private final Analyzers analyzers = new Analyzers();
    private final SoundKeys sounds = new SoundKeys(analyzers);
    private final List<String> unreadable = new ArrayList<>();
    private volatile @Nullable IndexFolder open;
    private @Nullable String renewed;
    private int uncommitted;

    private SearchIndex(ArchiveStore store, ArticleText texts, @Nullable PassageEncoder encoder) {
        this.store = store;
        this.texts = texts;
        this.encoder = encoder;
    }

    /**
     * Opens the index of an archive. It knows no more than it did when it was closed: {@link #catchUp} makes it know all.
     *
     * @param store the archive, which stays open longer than the index
     * @param texts tells what of an article can be found
     * @param encoder makes vectors of passages and queries; null to find nothing by meaning
     * @throws ArchiveException where the folder cannot be written, or another process has it
     */
    public static SearchIndex open(ArchiveStore store, ArticleText texts, @Nullable PassageEncoder encoder) {
        SearchIndex index = new SearchIndex(store, texts, encoder);
        index.folder();
        return index;
    }

    private IndexFolder folder() {
        IndexFolder folder = open;
        return folder == null ? reopened() : folder;
    }

    private synchronized IndexFolder reopened() {
        IndexFolder folder = open;
        if (folder == null) {
            folder = IndexFolder.open(store, analyzers, encoder);
            open = folder;
            renewed = folder.renewed();
            uncommitted = 0;
        }
        return folder;
    }

    /** Returns why the index had to be begun anew when it was opened, to go behind "because"; empty where it had not. */
    public synchronized Optional<String> renewed() {
        return Optional.ofNullable(renewed);
    }

    /** Returns sentences on the articles that could not be read since it was opened; they cannot be found. */
    public synchronized List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    /**
     * Reads what the archive changed since this was last done.
     *
     * @param progress hears of each change
     * @return the number of changes
     * @throws ArchiveException where the index cannot be written; what was read before stays, and the next call goes on
     */
    public synchronized int catchUp(IndexProgress progress) {
        IndexFolder folder = folder();
        long pending = store.articles().lastChange() - folder.applied();
        int done = 0;
        try {
            while (true) {
                List<ArticleChange> changes = store.articles().changesAfter(folder.applied(), BATCH);
                if (changes.isEmpty()) {
                    break;
                }
                for (ArticleChange change : changes) {
                    apply(folder, change);
                    done++;
                    progress.step(done, Math.max(done, pending));
                }
            }
            if (done > 0) {
                folder.searchers().maybeRefreshBlocking();
            }
            return done;
        } catch (IOException | AlreadyClosedException e) {
            throw failed(folder, e);
        }
    }

    private void apply(IndexFolder folder, ArticleChange change) throws IOException {
        Term number = new Term(Fields.NUMBER, Long.toString(change.number()));
        String id = change.article();
        Optional<KeptArticle> article = id == null ? Optional.empty() : kept(id);
        if (article.isPresent()) {
            SearchText text = texts.read(article.get());
            List<Optional<Vector>> vectors = new PassageVectors(store, encoder).of(article.get(), text.passages());
            ArticleDocuments documents = new ArticleDocuments(analyzers, sounds);
            folder.writer().updateDocuments(number, documents.of(change.number(), article.get(), text, vectors));
        } else {
            folder.writer().deleteDocuments(number);
        }
        folder.apply(change.sequence());
        uncommitted++;
        if (uncommitted >= CHANGES_BETWEEN_COMMITS) {
            folder.commit();
            uncommitted = 0;
        }
    }

    /** One article that is damaged in the archive must not keep all others from being found. */
    private Optional<KeptArticle> kept(String id) {
        try {
            return store.articles().get(id);
        } catch (ArchiveException e) {
            unreadable.add(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** Lets go of files that can no longer be trusted; the next call opens them as they were committed last. */
    private synchronized ArchiveException failed(IndexFolder folder, Exception failure) {
        // Lucene closes itself after a failure, and then says no more than that it is closed.
        IOException cause = failure instanceof IOException plain ? plain : new IOException(failure);
        ArchiveException told = IndexFolder.explained(path(), cause);
        try {
            if (open == folder) {
                open = null;
                folder.abandon();
            }
        } catch (RuntimeException e) {
            told.addSuppressed(e);
        }
        return told;
    }

    private Path path() {
        return store.place().index();
    }

    /**
     * Returns the articles that answer a query, the best first.
     *
     * @param query what is looked for
     * @param limit the most articles to return, at least 1
     */
    public List<Hit> search(SearchQuery query, int limit) {
        return find(query, limit).stream().map(FoundPassage::hit).toList();
    }

    /** Returns the same with the whole passages that answer the query best. */
    public List<FoundPassage> find(SearchQuery query, int limit) {
        IndexFolder folder = folder();
        try {
            IndexSearcher searcher = folder.searchers().acquire();
            try {
                return new Search(searcher, store, analyzers, sounds, encoder).run(query, limit);
            } finally {
                folder.searchers().release(searcher);
            }
        } catch (IOException | AlreadyClosedException e) {
            throw failed(folder, e);
        }
    }

    /** Reads the whole index and returns what is wrong with it, in English sentences; nothing where all is sound. */
    public synchronized List<String> check() {
        IndexFolder folder = folder();
        try {
            List<String> problems = new ArrayList<>(folder.check());
            long articles = store.counts().articles();
            long found = articles(folder);
            if (problems.isEmpty() && found != articles) {
                problems.add("The search index has " + found + " articles, and the archive " + articles + ".");
            }
            return problems;
        } catch (IOException | AlreadyClosedException e) {
            throw failed(folder, e);
        }
    }

    private static long articles(IndexFolder folder) throws IOException {
        folder.searchers().maybeRefreshBlocking();
        IndexSearcher searcher = folder.searchers().acquire();
        try {
            return searcher.count(new TermQuery(new Term(Fields.KIND, Fields.ARTICLE)));
        } finally {
            folder.searchers().release(searcher);
        }
    }

    /** Throws the index away and makes it again from the archive; vectors that were kept there are not made again. */
    public synchronized int rebuild(IndexProgress progress) {
        IndexFolder folder = folder();
        try {
            folder.clear();
        } catch (IOException | AlreadyClosedException e) {
            throw failed(folder, e);
        }
        int done = catchUp(progress);
        commit();
        return done;
    }

    /** Writes all that was read to the disk. */
    public synchronized void commit() {
        IndexFolder folder = folder();
        try {
            folder.commit();
            uncommitted = 0;
        } catch (IOException | AlreadyClosedException e) {
            throw failed(folder, e);
        }
    }

    @Override
    public synchronized void close() {
        IndexFolder folder = open;
        if (folder != null) {
            try {
                folder.close();
                open = null;
            } catch (IOException | AlreadyClosedException e) {
                throw failed(folder, e);
            }
        }
    }
}
