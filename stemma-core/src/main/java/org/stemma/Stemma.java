package org.stemma;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.VersionInfo;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Annotator;
import org.stemma.annotate.CueProposer;
import org.stemma.annotate.LanguagePacks;
import org.stemma.annotate.LearnedProposer;
import org.stemma.annotate.naming.NameTagger;
import org.stemma.article.Article;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.DossierBuilder;
import org.stemma.dossier.Findings;
import org.stemma.dossier.RunRecord;
import org.stemma.encode.EncoderException;
import org.stemma.encode.EncoderFolderException;
import org.stemma.encode.Encoders;
import org.stemma.encode.PreparationListener;
import org.stemma.encode.VocabularyLexicon;
import org.stemma.intake.Input;
import org.stemma.intake.Inputs;
import org.stemma.intake.Listing;
import org.stemma.intake.Rejection;
import org.stemma.intake.TextIntake;
import org.stemma.intake.fetch.Fetcher;
import org.stemma.intake.fetch.Visits;
import org.stemma.intake.route.ArticleReader;
import org.stemma.outline.Outliner;
import org.stemma.outline.StoryOutline;
import org.stemma.provenance.DerivationFinder;
import org.stemma.provenance.Descent;
import org.stemma.provenance.DescentModel;
import org.stemma.provenance.Independence;
import org.stemma.provenance.IndependenceCounter;
import org.stemma.provenance.OmissionFinder;
import org.stemma.provenance.OriginResolver;
import org.stemma.provenance.Origins;
import org.stemma.reconstruction.Reconstruction;
import org.stemma.reconstruction.Reconstructor;
import org.stemma.statement.Conflict;
import org.stemma.statement.ConflictFinder;
import org.stemma.statement.Drift;
import org.stemma.statement.DriftFinder;
import org.stemma.statement.PairModel;
import org.stemma.statement.Statement;
import org.stemma.statement.StatementAligner;
import org.stemma.story.Entity;
import org.stemma.story.EntityResolver;
import org.stemma.story.SignatureMaker;
import org.stemma.story.Story;
import org.stemma.story.StoryGrouper;
import org.stemma.story.StoryModel;
import org.stemma.text.Language;
import org.stemma.text.LanguageIdentifier;

/**
 * The front door: reports in, dossiers out.
 *
 * <pre>{@code
 * try (Stemma stemma = Stemma.open()) {
 *     Result result = stemma.read(List.of("reports/"), System.in, Progress.NONE);
 *     result.dossiers().forEach(dossier -> System.out.println(DossierJson.write(dossier)));
 * }
 * }</pre>
 *
 * <p>The methods {@link #read} and {@link #dossier} are the architecture: every stage is called there, in order, and
 * nowhere else.
 */
public final class Stemma implements AutoCloseable {
    /** The program's name, as run records and servers on the web are told it. */
    public static final String PROGRAM = "Stemma";

    /** The program's version. */
    public static final String VERSION = "0.1.0";

    private final StemmaOptions options;
    private final Preparation preparation = new Preparation();
    private final OpenEncoders encoders;
    private final LanguagePacks packs = new LanguagePacks();
    private final LanguageIdentifier languages = new LanguageIdentifier();
    private final Map<Optional<NameTagger>, Annotator> annotators = new ConcurrentHashMap<>();

    private Stemma(StemmaOptions options) {
        this.options = options;
        this.encoders = new OpenEncoders(options, preparation);
    }

    /** Tells whoever follows a run that a model is being made, which happens once on a machine. */
    private static final class Preparation implements PreparationListener {
        private static final int STEPS = 100;

        private volatile Progress progress = Progress.NONE;

        @Override
        public void begins(String sentence) {
            progress.notice(sentence);
        }

        @Override
        public void progress(long done, long total) {
            progress.step("making the model", (int) (STEPS * done / Math.max(1, total)), STEPS);
        }
    }

    /**
     * Returns an engine with the usual limits, the English encoder, and the encoders of the modules beside core. Models
     * are read when they are first needed.
     */
    public static Stemma open() {
        return open(StemmaOptions.defaults());
    }

    /** Returns an engine with these limits and encoders. Models are read when they are first needed. */
    public static Stemma open(StemmaOptions options) {
        return new Stemma(options);
    }

    /**
     * Reads all inputs and returns a dossier for each story among them. An input that cannot be read becomes a
     * rejection; the others are read all the same.
     *
     * @param named files, folders, glob patterns and addresses on the web; {@code -} is the standard input
     * @param standardInput read only where {@code -} is named; not closed
     * @param progress hears of each step
     * @throws EncoderFolderException before any work, where a folder that the options name holds no usable encoder
     * @throws EncoderException where a model cannot be made or opened
     */
    public Result read(List<String> named, InputStream standardInput, Progress progress) {
        List<Dossier> dossiers = new ArrayList<>();
        Reading reading = read(named, standardInput, progress, dossiers::add);
        return new Result(dossiers, reading.rejections(), reading.skipped(), reading.withoutEncoder());
    }

    /**
     * The same for any number of articles: hands over the dossier of each story as it is made, in order of their first
     * articles, and holds no more than the stories that are worked on.
     *
     * @param each gets the dossiers, in this thread
     */
    public Reading read(List<String> named, InputStream standardInput, Progress progress, Consumer<Dossier> each) {
        preparation.progress = progress;
        encoders.check();
        Listing listing = new Inputs().find(named);
        List<Rejection> rejections = new ArrayList<>(listing.rejections());
        List<String> skipped = new ArrayList<>(listing.skipped());
        try (Shelf shelf = shelf()) {
            gather(listing, standardInput, new Gathering(listing.inputs(), shelf, rejections, skipped, progress));
            List<List<Integer>> stories = new StoryGrouper(StoryModel.load()).groups(shelf.signatures());
            PairModel model = PairModel.load();
            DescentModel descentModel = DescentModel.load();
            Steps steps = new Steps(progress, shelf.size(), stories.size());
            InOrder.map(
                    stories,
                    story -> {
                        List<Article> articles = shelf.articles(story);
                        return dossier(annotate(articles.get(0).id(), articles, steps), model, descentModel);
                    },
                    dossier -> {
                        each.accept(dossier);
                        steps.compared();
                    },
                    steps::tell);
            return new Reading(
                    stories.size(), rejections, skipped, encoders.gaps(shelf.languages(), shelf.sentences()));
        }
    }

    private Shelf shelf() {
        // Grouping does not ask who says what, and was fitted to names that are found by their capital letters.
        Annotator light = new Annotator(languages, packs, article -> List.of());
        return new Shelf(
                new TextIntake(VocabularyLexicon.english(), languages::identify),
                light,
                new SignatureMaker(packs, encoders.all()));
    }

    private void gather(Listing listing, InputStream standardInput, Gathering gathering) {
        try (Fetcher fetcher = new Fetcher(options.intake().fetch(), PROGRAM, VERSION)) {
            ArticleReader reader = new ArticleReader(options.intake(), fetcher, Visits.FORGOTTEN);
            for (Input input : listing.inputs()) {
                gathering.begin(input);
                reader.read(input, standardInput, gathering);
            }
        }
        gathering.finish();
    }

    /**
     * Takes the articles of one story all the way to its dossier.
     *
     * @param id the story's id
     * @param articles in the order in which they came, at least one
     */
    public Dossier dossier(String id, List<Article> articles, Progress progress) {
        preparation.progress = progress;
        Steps steps = new Steps(progress, articles.size(), 1);
        List<Dossier> made = new ArrayList<>();
        PairModel model = PairModel.load();
        DescentModel descentModel = DescentModel.load();
        InOrder.map(
                List.of(articles),
                story -> dossier(annotate(id, story, steps), model, descentModel),
                dossier -> {
                    made.add(dossier);
                    steps.compared();
                },
                steps::tell);
        return made.get(0);
    }

    /** Finds sentences, names, times, numbers and attributions in a story's articles, on all processors. */
    private Story annotate(String id, List<Article> articles, Steps steps) {
        Annotator annotator =
                annotator(articles.stream().map(Article::language).distinct().toList());
        List<AnnotatedArticle> annotated = articles.parallelStream()
                .map(article -> {
                    AnnotatedArticle one = annotator.annotate(article);
                    steps.annotated();
                    return one;
                })
                .toList();
        return new Story(id, annotated);
    }

    /** Returns the annotator for stories in these languages; it keeps what it has read of them. */
    private Annotator annotator(List<Language> spoken) {
        return annotators.computeIfAbsent(
                encoders.tagger(spoken),
                tagger -> new Annotator(
                        languages,
                        packs,
                        new LearnedProposer(encoders.taggers(), new CueProposer(packs)),
                        tagger.orElse(null)));
    }

    private Dossier dossier(Story story, PairModel model, DescentModel descentModel) {
        List<AnnotatedArticle> articles = story.articles();
        List<Entity> entities = new EntityResolver().resolve(story);
        List<Statement> statements = new StatementAligner(packs, encoders.of(articles), model).align(articles);
        Origins origins = new OriginResolver(packs).resolve(articles, statements, entities);
        Descent descent = new DerivationFinder(descentModel).find(articles, statements, origins);
        StoryOutline outline =
                new Outliner(packs, encoders.of(articles), model).outline(articles, entities, statements);
        List<Conflict> conflicts = new ArrayList<>(new ConflictFinder(packs).find(statements, entities));
        conflicts.addAll(outline.conflicts());
        Map<String, List<Drift>> drift = new DriftFinder(packs).find(statements, conflicts, entities);
        Map<String, List<String>> omitted = new LinkedHashMap<>();
        Map<String, Independence> independence = new LinkedHashMap<>();
        for (Statement statement : statements) {
            omitted.put(statement.id(), new OmissionFinder().find(statement, origins));
            independence.put(statement.id(), new IndependenceCounter().count(statement, descent));
        }
        Map<String, List<Reconstruction>> texts = new Reconstructor().reconstruct(statements, origins);
        Findings findings = new Findings(
                story,
                packs,
                entities,
                statements,
                origins,
                descent.derivations(),
                conflicts,
                drift,
                omitted,
                independence,
                texts,
                outline);
        return new DossierBuilder().build(findings, run(articles, model, descentModel));
    }

    /** Returns the encoders that the options choose; they are closed with this engine. */
    public Encoders encoders() {
        return encoders.all();
    }

    /** Returns the options that it was opened with. */
    public StemmaOptions options() {
        return options;
    }

    private RunRecord run(List<AnnotatedArticle> articles, PairModel model, DescentModel descentModel) {
        return new RunRecord(
                "stemma",
                VERSION,
                encoders.used(articles),
                encoders.gaps(articles),
                components(articles, model, descentModel),
                options.recorded());
    }

    private List<String> components(List<AnnotatedArticle> articles, PairModel model, DescentModel descentModel) {
        List<String> components = new ArrayList<>();
        components.add("icu4j " + VersionInfo.ICU_VERSION + ", Unicode " + UCharacter.getUnicodeVersion());
        components.add("pair-model: " + model.trainedOn());
        components.add("descent-model: " + descentModel.trainedOn());
        encoders.taggers()
                .used(OpenEncoders.languages(articles))
                .forEach(tagger -> components.add("attributions: " + tagger));
        return components;
    }

    @Override
    public void close() {
        encoders.close();
    }
}
