package org.stemma.archive;

import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.Progress;
import org.stemma.Stemma;
import org.stemma.StemmaOptions;
import org.stemma.annotate.LanguagePacks;
import org.stemma.article.Article;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.DossierJson;
import org.stemma.encode.Encoder;
import org.stemma.encode.EncoderIdentity;
import org.stemma.encode.Encoders;
import org.stemma.encode.RememberingEncoder;
import org.stemma.intake.Input;
import org.stemma.intake.Inputs;
import org.stemma.intake.IntakeOptions;
import org.stemma.intake.Listing;
import org.stemma.intake.fetch.Fetcher;
import org.stemma.intake.route.ArticleReader;
import org.stemma.store.ArchivePlace;
import org.stemma.store.ArchiveStore;
import org.stemma.store.ArticleRow;
import org.stemma.store.Counts;
import org.stemma.store.Episode;
import org.stemma.store.KeptArticle;
import org.stemma.store.Page;
import org.stemma.store.PastMove;
import org.stemma.store.StoryQuery;
import org.stemma.store.StoryRow;
import org.stemma.store.search.FoundPassage;
import org.stemma.store.search.Hit;
import org.stemma.store.search.SearchIndex;
import org.stemma.store.search.SearchQuery;
import org.stemma.story.SignatureMaker;
import org.stemma.text.Language;

/**
 * The front door to stories that grow over time.
 *
 * <pre>{@code
 * try (Archive archive = Archive.open(ArchivePlace.of(Path.of("archive")), StemmaOptions.defaults())) {
 *     archive.add(List.of("reports/"), System.in, Progress.NONE);
 *     archive.trace("the bridge will stay shut", Progress.NONE).sightings().forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>What {@link #add} has added outlives a kill at any moment. Safe for use by several threads: one adds at a time, one makes
 * dossiers at a time, and neither waits for the other, nor do those who read wait for them.
 */
public final class Archive implements AutoCloseable {
    /** So many vectors of each encoder are remembered, about 6 MB. */
    private static final int REMEMBERED = 4_096;

    private final ArchiveStore store;
    private final Stemma stemma;
    private final LanguagePacks packs = new LanguagePacks();
    private final ArticleMaker maker = new ArticleMaker(packs);
    private final Sameness sameness;

    /** What questions are encoded by: a trace asks for the same sentences again and again. */
    private final Encoders asking;

    private final InstantSource clock = InstantSource.system();
    private final AtomicLong changes = new AtomicLong();

    /** Held by whoever adds, for as long as that takes. */
    private final Object adding = new Object();

    /** Held for one change of the stories: {@link #stories} is what it guards. */
    private final Object growing = new Object();

    /** Held by whoever makes a dossier. */
    private final Object making = new Object();

    /** Held by whoever opens the index or reads what is new into it: {@link #index} is what it guards. */
    private final Object indexing = new Object();

    private @Nullable SearchIndex index;
    private @Nullable StoryKeeper stories;
    private volatile @Nullable String encoderNames;

    private Archive(ArchiveStore store, Stemma stemma) {
        this.store = store;
        this.stemma = stemma;
        this.asking = new Encoders(stemma.encoders().all().stream()
                .map(encoder -> (Encoder) new RememberingEncoder(encoder, REMEMBERED))
                .toList());
        this.sameness = new Sameness(packs, asking, maker);
    }

    /**
     * Opens an archive; makes it where there is none. Models are read when they are first needed.
     *
     * @throws org.stemma.store.ArchiveException where it cannot be opened, or another process has it
     */
    public static Archive open(ArchivePlace place, StemmaOptions options) {
        return new Archive(ArchiveStore.open(place), Stemma.open(options));
    }

    /**
     * Reads all inputs and adds their articles, each to the story of its event. An input that cannot be read becomes a
     * rejection; the others are added all the same.
     *
     * @param named files, folders, glob patterns and addresses on the web; {@code -} is the standard input
     * @param standardInput read only where {@code -} is named; not closed
     */
    public Added add(List<String> named, InputStream standardInput, Progress progress) {
        return add(new Inputs().find(named), standardInput, stemma.options().intake(), progress);
    }

    /**
     * Reads inputs and adds their articles, as {@link #add(List, InputStream, Progress)} does.
     *
     * @param inputs what to read; an article's id comes from its input's, and rejections name its file
     * @param intake the limits of reading, in place of those that the archive was opened with
     */
    public Added add(List<Input> inputs, IntakeOptions intake, Progress progress) {
        return add(new Listing(inputs, List.of(), List.of()), InputStream.nullInputStream(), intake, progress);
    }

    private Added add(Listing listing, InputStream standardInput, IntakeOptions intake, Progress progress) {
        synchronized (adding) {
            SignatureMaker signatures = new SignatureMaker(packs, stemma.encoders());
            Adding run = new Adding(
                    store, maker, signatures, this::grow, listing.inputs().size(), progress);
            try (Fetcher fetcher = new Fetcher(intake.fetch(), Stemma.PROGRAM, Stemma.VERSION)) {
                ArticleReader reader = new ArticleReader(intake, fetcher, new FeedMemory(store.feeds(), clock));
                listing.rejections().forEach(run::rejected);
                listing.skipped().forEach(run::skipped);
                for (Input input : listing.inputs()) {
                    run.begin();
                    reader.read(input, standardInput, run);
                }
            }
            return run.finish();
        }
    }

    /** Returns what the work gives that changes the stories, while nothing else does. */
    private <T> T grow(Function<StoryKeeper, T> work) {
        synchronized (growing) {
            try {
                return work.apply(stories());
            } catch (RuntimeException broken) {
                // The stories in memory may be ahead of those that are kept; the next call reads these again.
                stories = null;
                throw broken;
            } finally {
                changes.incrementAndGet();
            }
        }
    }

    private StoryKeeper stories() {
        StoryKeeper known = stories;
        if (known == null) {
            known = new StoryKeeper(store, encoderNames());
            stories = known;
        }
        return known;
    }

    private String encoderNames() {
        String known = encoderNames;
        if (known == null) {
            known = stemma.encoders().all().stream()
                    .map(Encoder::identity)
                    .map(EncoderIdentity::toString)
                    .collect(Collectors.joining(" "));
            encoderNames = known;
        }
        return known;
    }

    /** Takes an article out; returns false where there is none of this id. */
    public boolean remove(String article) {
        return grow(
                keeper -> store.articles().row(article).isPresent() && store.remove(article, keeper.remove(article)));
    }

    /** Returns a number that is another one after each change of the articles, stories and dossiers. */
    public long changes() {
        return changes.get();
    }

    /** Returns the settings that it was opened with. */
    public StemmaOptions options() {
        return stemma.options();
    }

    /** Returns an article as it was kept; empty where there is none of this id. */
    public Optional<KeptArticle> article(String id) {
        return store.articles().get(id);
    }

    /** Returns the lines of those articles that there are, in the order asked for. */
    public List<ArticleRow> rows(List<String> ids) {
        return store.articles().rows(ids);
    }

    /** Returns stories, a page at a time. */
    public Page<StoryRow> stories(StoryQuery query, @Nullable String cursor, int limit) {
        return store.stories().page(query, cursor, limit);
    }

    /** Returns a story by its id, or the one that it became part of. */
    public Optional<StoryRow> story(String id) {
        return store.stories()
                .get(id)
                .or(() -> store.stories()
                        .successor(id)
                        .flatMap(next -> store.stories().get(next)));
    }

    /** Returns the articles of a story in the order in which they were added. */
    public List<ArticleRow> articles(String story) {
        return store.stories().get(story).isEmpty()
                ? List.of()
                : store.articles().ofStory(story).stream()
                        .sorted(Comparator.comparing(ArticleRow::added).thenComparing(ArticleRow::id))
                        .toList();
    }

    /** Returns how the articles of a story came to it, with the reasons. */
    public List<PastMove> history(String story) {
        return store.stories().moves(story);
    }

    /** Returns stories that are about the same affair, with the reasons. */
    public List<Episode> episodes(String story) {
        return store.stories().episodes(story);
    }

    /** Returns how much the archive holds. */
    public Counts counts() {
        return store.counts();
    }

    /**
     * Returns the dossier of a story as {@code dossier.json}: as it was made before, where neither the story nor what makes
     * dossiers has changed since; made now otherwise.
     */
    public Optional<String> dossier(String story, Progress progress) {
        synchronized (making) {
            while (store.stories().get(story).isPresent()) {
                String told = store.stories().fingerprint(story);
                String fingerprint = fingerprint(told);
                Optional<String> kept = store.dossiers().get(story, fingerprint);
                if (kept.isPresent()) {
                    return kept;
                }
                List<Article> articles = new ArrayList<>();
                for (ArticleRow row : articles(story)) {
                    store.articles().get(row.id()).map(maker::article).ifPresent(articles::add);
                }
                // Somebody may add to the story while it is read.
                if (!articles.isEmpty() && told.equals(store.stories().fingerprint(story))) {
                    return Optional.of(make(story, told, articles, progress));
                }
            }
            return Optional.empty();
        }
    }

    private String make(String story, String told, List<Article> articles, Progress progress) {
        Dossier dossier = stemma.dossier(story, articles, progress);
        String title = dossier.story().title();
        if (title != null) {
            String language = dossier.story().language();
            store.dossiers().entitle(story, told, title, language == null ? Language.UNKNOWN : new Language(language));
        }
        String json = DossierJson.write(dossier);
        store.dossiers().put(story, fingerprint(told), json);
        changes.incrementAndGet();
        return json;
    }

    /** Returns the dossier of a story if it is kept and nothing has changed since it was made. */
    public Optional<String> keptDossier(String story) {
        return store.stories().get(story).isEmpty()
                ? Optional.empty()
                : store.dossiers().get(story, fingerprint(store.stories().fingerprint(story)));
    }

    /**
     * Returns a text that is another one after each change of a story or of what makes dossiers, so that equal ones mean equal
     * dossiers; empty where there is no such story.
     */
    public Optional<String> mark(String story) {
        return store.stories().get(story).map(row -> fingerprint(store.stories().fingerprint(story)));
    }

    /** Returns the fingerprint of a dossier: that of its story's articles, and what makes dossiers. */
    private String fingerprint(String told) {
        return told + " " + Stemma.VERSION + " " + encoderNames() + " "
                + String.join(" ", stemma.options().recorded());
    }

    /**
     * Returns the articles that answer a query, the best first.
     *
     * @param limit the most articles to return, at least 1
     */
    public List<Hit> search(SearchQuery query, int limit, Progress progress) {
        return index(progress).search(query, limit);
    }

    /** Follows the words of a quotation or claim through the archive, and compares small stories first where none did. */
    public Trace trace(String words, Progress progress) {
        return trace(words, Comparison.SMALL, progress);
    }

    /**
     * Follows the words of a quotation or claim through the archive.
     *
     * @param comparison which stories are compared first, of those that are not yet; the others are told as such
     */
    public Trace trace(String words, Comparison comparison, Progress progress) {
        List<FoundPassage> found = index(progress).find(SearchQuery.ofWords(words), Tracer.HITS);
        StoryOpener opener = new StoryOpener(
                story -> store.stories().get(story).map(StoryRow::size).orElse(0),
                story -> keptDossier(story).map(DossierJson::read),
                story -> dossier(story, progress).map(DossierJson::read),
                comparison);
        return new Tracer(sameness.knowing(found), opener, store).trace(words, found);
    }

    /** Returns the search index, with all that was added so far. */
    private SearchIndex index(Progress progress) {
        synchronized (indexing) {
            SearchIndex open = index;
            if (open == null) {
                open = SearchIndex.open(store, maker::searchText, MeaningEncoder.of(asking, maker::language));
                index = open;
            }
            open.catchUp((done, total) -> progress.step("indexing", (int) done, (int) total));
            return open;
        }
    }

    /** Reads what was added into the search index, which a search would do otherwise. */
    public void prepareSearch(Progress progress) {
        index(progress);
    }

    /** Checks the archive and mends what can be mended. */
    public Diagnosis doctor(boolean rebuild, Progress progress) {
        synchronized (adding) {
            return examine(rebuild, progress);
        }
    }

    private Diagnosis examine(boolean rebuild, Progress progress) {
        int articles = (int) store.counts().articles();
        List<String> wrong =
                new ArrayList<>(store.check(done -> progress.step("checking", done, Math.max(done, articles))));
        SearchIndex open = index(progress);
        List<String> inIndex = open.check();
        List<String> mended = new ArrayList<>();
        open.renewed().ifPresent(reason -> mended.add("The search index was made anew, because " + reason));
        if (rebuild || !inIndex.isEmpty()) {
            open.rebuild((done, total) -> progress.step("indexing", (int) done, (int) total));
            mended.add(
                    rebuild ? "The search index was made anew, as asked." : "The damaged search index was made anew.");
            mended.addAll(inIndex);
        }
        wrong.addAll(open.unreadable());
        return new Diagnosis(store.counts(), wrong, mended);
    }

    /** Closes all of it, when what is being added and made is done; what was added stays. */
    @Override
    public void close() {
        synchronized (adding) {
            synchronized (making) {
                synchronized (indexing) {
                    try (store;
                            stemma) {
                        if (index != null) {
                            index.close();
                        }
                    }
                }
            }
        }
    }
}
