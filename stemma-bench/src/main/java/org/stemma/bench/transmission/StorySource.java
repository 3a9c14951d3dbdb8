package org.stemma.bench.transmission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Annotator;
import org.stemma.annotate.CueProposer;
import org.stemma.annotate.LanguagePacks;
import org.stemma.article.Article;
import org.stemma.encode.VocabularyLexicon;
import org.stemma.intake.DecodedInput;
import org.stemma.intake.TextIntake;
import org.stemma.provenance.OriginResolver;
import org.stemma.provenance.Origins;
import org.stemma.statement.Statement;
import org.stemma.statement.Unit;
import org.stemma.statement.UnitSplitter;
import org.stemma.statement.Version;
import org.stemma.text.LanguageIdentifier;
import org.stemma.text.Span;

/**
 * Reads simulated stories as the program reads real ones, by the cue words of the packs. Outlets and dates are given, since
 * their finding is measured elsewhere.
 */
final class StorySource {
    private static final String BETWEEN = "\n\n";

    private final LanguagePacks packs = new LanguagePacks();
    private final LanguageIdentifier languages = new LanguageIdentifier();
    private final TextIntake intake = new TextIntake(VocabularyLexicon.english(), languages::identify);
    private final Annotator annotator = new Annotator(languages, packs, new CueProposer(packs));
    private final SortedMap<String, Frames> frames = Frames.read();
    private final @Nullable Function<List<AnnotatedArticle>, List<Statement>> aligner;

    /** Takes what finds the statements; null to take the known lines for statements. */
    StorySource(@Nullable Function<List<AnnotatedArticle>, List<Statement>> aligner) {
        this.aligner = aligner;
    }

    /** Reads a story. */
    ReadStory read(SimulatedStory story) {
        List<AnnotatedArticle> articles = new ArrayList<>();
        SortedMap<String, Report> reports = new TreeMap<>();
        for (Report report : story.reports()) {
            reports.put(report.id(), report);
            article(report).ifPresent(articles::add);
        }
        List<Statement> statements = aligner == null ? known(articles, reports) : aligner.apply(articles);
        Origins origins = new OriginResolver(packs).resolve(articles, statements, List.of());
        SortedMap<String, Line> lines = new TreeMap<>();
        for (Statement statement : statements) {
            for (Version version : statement.versions()) {
                Report report = reports.get(version.article().id());
                int line = report == null ? -1 : line(report, version.units());
                if (report != null && line >= 0) {
                    lines.put(statement.versionId(report.id()), report.lines().get(line));
                }
            }
        }
        return new ReadStory(story, articles, statements, origins, lines);
    }

    private Optional<AnnotatedArticle> article(Report report) {
        String text = String.join(BETWEEN, report.paragraphs()) + "\n";
        DecodedInput input = new DecodedInput(report.id(), report.id() + ".txt", "UTF-8", text, List.of());
        if (!(intake.take(input) instanceof TextIntake.Outcome.Taken taken)) {
            return Optional.empty();
        }
        Article found = taken.article();
        Frames own = frames.get(report.language().code());
        Article dated = new Article(
                found.id(),
                found.file(),
                found.text(),
                found.blocks(),
                found.language(),
                found.title(),
                own == null ? null : own.outlets().get(report.outlet()),
                report.published(),
                found.url(),
                found.noise(),
                found.damage());
        return Optional.of(annotator.annotate(dated));
    }

    /** Returns the lines of the parallel text as statements. */
    private List<Statement> known(List<AnnotatedArticle> articles, SortedMap<String, Report> reports) {
        UnitSplitter splitter = new UnitSplitter(packs);
        SortedMap<Integer, List<Version>> versions = new TreeMap<>();
        for (AnnotatedArticle article : articles) {
            Report report = reports.get(article.id());
            SortedMap<Integer, List<Unit>> units = new TreeMap<>();
            for (Unit unit : splitter.split(article)) {
                int line = report == null ? -1 : line(report, List.of(unit));
                if (report != null && line >= 0) {
                    units.computeIfAbsent(report.lines().get(line).number(), key -> new ArrayList<>())
                            .add(unit);
                }
            }
            units.forEach((number, list) ->
                    versions.computeIfAbsent(number, key -> new ArrayList<>()).add(new Version(list)));
        }
        List<Statement> statements = new ArrayList<>();
        versions.forEach((number, told) ->
                statements.add(new Statement("s" + number, told.get(0).text(), told)));
        return statements;
    }

    /** Returns which line of a report most of the units stand in; -1 for none. */
    private static int line(Report report, List<Unit> units) {
        int best = -1;
        int most = 0;
        int start = 0;
        for (int line = 0; line < report.paragraphs().size(); line++) {
            int end = start + report.paragraphs().get(line).length();
            int common = 0;
            for (Unit unit : units) {
                for (Span span : unit.spans()) {
                    common += unit.article().article().text().toRaw(span).overlap(new Span(start, end));
                }
            }
            if (common > most) {
                most = common;
                best = line;
            }
            start = end + BETWEEN.length();
        }
        return best;
    }
}
