package org.stemma.bench.statements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.dossier.DossierBuilder;
import org.stemma.dossier.Findings;
import org.stemma.dossier.RunRecord;
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
import org.stemma.statement.Statement;
import org.stemma.story.Entity;
import org.stemma.story.EntityResolver;
import org.stemma.story.Story;

/**
 * Takes a story through the stages behind annotation and times each. {@code org.stemma.Stemma} knows the true order; this
 * follows it.
 */
final class TimedStages {
    static final String ENCODING = "vectors of the units";
    static final String ALIGNING = "aligning";

    private final StoryReader reader;
    private final LongAdder encoding;
    private final Stopwatch watch = new Stopwatch();

    /** Takes the reader, and the sum to which its encoders add their nanoseconds. */
    TimedStages(StoryReader reader, LongAdder encoding) {
        this.reader = reader;
        this.encoding = encoding;
    }

    /** Takes the story all the way and returns the times. */
    Stopwatch run(List<AnnotatedArticle> articles) {
        Story story = new Story(articles.get(0).id(), articles);
        List<Entity> entities = watch.time("entities", () -> new EntityResolver().resolve(story));
        List<Statement> statements = encoded(ALIGNING, () -> reader.align(articles));
        Origins origins =
                watch.time("origins", () -> new OriginResolver(reader.packs()).resolve(articles, statements, entities));
        Descent descent = watch.time(
                "derivations", () -> new DerivationFinder(DescentModel.load()).find(articles, statements, origins));
        List<Conflict> conflicts =
                watch.time("conflicts", () -> new ConflictFinder(reader.packs()).find(statements, entities));
        Map<String, List<Drift>> drift =
                watch.time("drift", () -> new DriftFinder(reader.packs()).find(statements, conflicts, entities));
        Map<String, List<String>> omitted = watch.time(
                "omissions", () -> each(statements, statement -> new OmissionFinder().find(statement, origins)));
        Map<String, Independence> independence = watch.time(
                "independence",
                () -> each(statements, statement -> new IndependenceCounter().count(statement, descent)));
        Map<String, List<Reconstruction>> texts =
                watch.time("reconstruction", () -> new Reconstructor().reconstruct(statements, origins));
        StoryOutline outline = encoded(
                "outline",
                () -> new Outliner(reader.packs(), reader.encoders(articles), reader.model())
                        .outline(articles, entities, statements));
        Findings findings = new Findings(
                story,
                reader.packs(),
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
        RunRecord run = new RunRecord("stemma-bench", "", List.of(), List.of(), List.of(), List.of());
        watch.time("dossier", () -> new DossierBuilder().build(findings, run));
        return watch;
    }

    /** Times a stage that encodes; the encoders' time counts apart. */
    private <T> T encoded(String stage, Supplier<T> work) {
        encoding.reset();
        T result = watch.time(stage, work);
        double spent = encoding.sum() / 1e9;
        watch.add(stage, -spent);
        watch.add(ENCODING, spent);
        return result;
    }

    private static <T> Map<String, T> each(List<Statement> statements, Function<Statement, T> finder) {
        Map<String, T> found = new LinkedHashMap<>();
        statements.forEach(statement -> found.put(statement.id(), finder.apply(statement)));
        return found;
    }
}
