package org.stemma.outline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.LanguagePacks;
import org.stemma.encode.Encoders;
import org.stemma.statement.Languages;
import org.stemma.statement.PairModel;
import org.stemma.statement.Statement;
import org.stemma.statement.UnitComparer;
import org.stemma.statement.Version;
import org.stemma.story.Entity;
import org.stemma.text.Language;

/** The stage that tells a story in short: its event, its timeline, and what comes next. */
public final class Outliner {
    private final LanguagePacks packs;
    private final UnitComparer comparer;

    /** Makes a stage that compares by these encoders and this model. */
    public Outliner(LanguagePacks packs, Encoders encoders, PairModel model) {
        this.packs = packs;
        this.comparer = new UnitComparer(packs, encoders, model);
    }

    /** Returns the outline of a story. */
    public StoryOutline outline(List<AnnotatedArticle> articles, List<Entity> entities, List<Statement> statements) {
        Language reader = Languages.most(articles);
        Labels labels = new Labels(reader);
        Map<String, List<DatingFinder.Clause>> clauses = clauses(statements);
        List<Dating> datings = new ArrayList<>();
        DatingFinder finder = new DatingFinder(packs);
        for (StoryCalendar.Dated dated : new StoryCalendar().read(articles)) {
            datings.addAll(
                    finder.find(dated, clauses.getOrDefault(dated.article().id(), List.of())));
        }
        List<Happening> timeline = new HappeningFinder(comparer).find(datings, labels);
        Event event = new EventFinder(packs).find(articles, statements, clauses, datings, entities, reader);
        return new StoryOutline(
                event,
                timeline,
                new PlanFinder(packs, comparer).find(timeline, statements, articles.size(), labels),
                DateConflicts.find(statements, datings, event));
    }

    /** Returns the clauses of each article with their statements. */
    private static Map<String, List<DatingFinder.Clause>> clauses(List<Statement> statements) {
        Map<String, List<DatingFinder.Clause>> clauses = new LinkedHashMap<>();
        for (Statement statement : statements) {
            for (Version version : statement.versions()) {
                version.units()
                        .forEach(unit -> clauses.computeIfAbsent(
                                        version.article().id(), id -> new ArrayList<>())
                                .add(new DatingFinder.Clause(unit, statement)));
            }
        }
        return clauses;
    }
}
