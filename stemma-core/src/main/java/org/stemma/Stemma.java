package org.stemma;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.VersionInfo;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Annotator;
import org.stemma.annotate.CueProposer;
import org.stemma.annotate.LanguagePacks;
import org.stemma.annotate.LearnedProposer;
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
        preparation.progress = progress;
        encoders.check();
        Listing listing = new Inputs().find(named);
        List<Rejection> rejections = new ArrayList<>(listing.rejections());
        List<String> skipped = new ArrayList<>(listing.skipped());
        List<AnnotatedArticle> articles = articles(listing, standardInput, rejections, skipped, progress);
        List<Story> stories =
                new StoryGrouper(new SignatureMaker(packs, encoders.of(articles)), StoryModel.load()).group(articles);
        PairModel model = PairModel.load();
        DescentModel descentModel = DescentModel.load();
        List<Dossier> dossiers = new ArrayList<>();
        for (Story story : stories) {
            progress.step("comparing", dossiers.size(), stories.size());
            dossiers.add(dossier(story, model, descentModel));
        }
        progress.step("comparing", stories.size(), stories.size());
        return new Result(dossiers, rejections, skipped, encoders.gaps(articles));
    }

    private List<AnnotatedArticle> articles(
            Listing listing,
            InputStream standardInput,
            List<Rejection> rejections,
            List<String> skipped,
            Progress progress) {
        TextIntake intake = new TextIntake(VocabularyLexicon.english(), languages::identify);
        Gathering gathering = new Gathering(listing.inputs(), intake, rejections, skipped, progress);
        try (Fetcher fetcher = new Fetcher(options.intake().fetch(), PROGRAM, VERSION)) {
            ArticleReader reader = new ArticleReader(options.intake(), fetcher, Visits.FORGOTTEN);
            for (Input input : listing.inputs()) {
                gathering.begin(input);
                reader.read(input, standardInput, gathering);
            }
        }
        return annotate(gathering.finish(), progress);
    }

    /** Finds sentences, names, times, numbers and attributions in articles; returns them in their order. */
    public List<AnnotatedArticle> annotate(List<Article> articles, Progress progress) {
        preparation.progress = progress;
        List<Language> spoken =
                articles.stream().map(Article::language).distinct().toList();
        Annotator annotator = new Annotator(
                languages,
                packs,
                new LearnedProposer(encoders.taggers(), new CueProposer(packs)),
                encoders.tagger(spoken).orElse(null));
        List<AnnotatedArticle> annotated = new ArrayList<>();
        for (Article article : articles) {
            progress.step("annotating", annotated.size(), articles.size());
            annotated.add(annotator.annotate(article));
        }
        progress.step("annotating", articles.size(), articles.size());
        return annotated;
    }

    /** Takes one story all the way from its annotated articles to its dossier. */
    public Dossier dossier(Story story) {
        return dossier(story, PairModel.load(), DescentModel.load());
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
        Map<String, List<Drift>> drift = new DriftFinder(packs).find(statements, conflicts);
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
                components(model, descentModel),
                options.recorded());
    }

    private List<String> components(PairModel model, DescentModel descentModel) {
        List<String> components = new ArrayList<>();
        components.add("icu4j " + VersionInfo.ICU_VERSION + ", Unicode " + UCharacter.getUnicodeVersion());
        components.add("pair-model: " + model.trainedOn());
        components.add("descent-model: " + descentModel.trainedOn());
        encoders.taggers().used().forEach(tagger -> components.add("attributions: " + tagger));
        return components;
    }

    @Override
    public void close() {
        encoders.close();
    }
}
