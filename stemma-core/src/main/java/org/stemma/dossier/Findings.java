package org.stemma.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.LanguagePacks;
import org.stemma.outline.StoryOutline;
import org.stemma.provenance.Derivation;
import org.stemma.provenance.Independence;
import org.stemma.provenance.Origin;
import org.stemma.provenance.Origins;
import org.stemma.reconstruction.Reconstruction;
import org.stemma.statement.Conflict;
import org.stemma.statement.Drift;
import org.stemma.statement.Statement;
import org.stemma.story.Entity;
import org.stemma.story.Story;

/** What the stages found about one story, handed to the {@link DossierBuilder}. */
public record Findings(
        Story story,
        LanguagePacks packs,
        List<Entity> entities,
        List<Statement> statements,
        Origins origins,
        List<Derivation> derivations,
        List<Conflict> conflicts,
        Map<String, List<Drift>> driftByStatement,
        Map<String, List<String>> omittedByStatement,
        Map<String, Independence> independenceByStatement,
        Map<String, List<Reconstruction>> reconstructionByOrigin,
        StoryOutline outline) {
    /** Copies the collections. */
    public Findings {
        entities = List.copyOf(entities);
        statements = List.copyOf(statements);
        derivations = List.copyOf(derivations);
        conflicts = List.copyOf(conflicts);
        driftByStatement = new LinkedHashMap<>(driftByStatement);
        omittedByStatement = new LinkedHashMap<>(omittedByStatement);
        independenceByStatement = new LinkedHashMap<>(independenceByStatement);
        reconstructionByOrigin = new LinkedHashMap<>(reconstructionByOrigin);
    }

    /** Returns the story's articles. */
    public List<AnnotatedArticle> articles() {
        return story.articles();
    }

    /** Returns how the versions of a statement differ. */
    public List<Drift> drift(Statement statement) {
        return driftByStatement.getOrDefault(statement.id(), List.of());
    }

    /** Returns the ids of the articles that left a statement out. */
    public List<String> omitted(Statement statement) {
        return omittedByStatement.getOrDefault(statement.id(), List.of());
    }

    /** Returns the number of origins behind a statement. */
    public Independence independence(Statement statement) {
        Independence independence = independenceByStatement.get(statement.id());
        if (independence == null) {
            throw new IllegalArgumentException("nothing was counted for " + statement.id());
        }
        return independence;
    }

    /** Returns what is quoted of an origin, a text for each language. */
    public List<Reconstruction> reconstruction(Origin origin) {
        return reconstructionByOrigin.getOrDefault(origin.id(), List.of());
    }
}
