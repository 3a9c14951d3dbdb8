package org.stemma.bench.transmission;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.provenance.Origins;
import org.stemma.statement.Statement;

/**
 * A simulated story as the program reads it.
 *
 * @param truth what is known of it
 * @param articles its reports, read
 * @param statements what they tell
 * @param origins what they name
 * @param lines by the id of a version the line that it tells
 */
record ReadStory(
        SimulatedStory truth,
        List<AnnotatedArticle> articles,
        List<Statement> statements,
        Origins origins,
        SortedMap<String, Line> lines) {
    /** Copies the collections. */
    ReadStory {
        articles = List.copyOf(articles);
        statements = List.copyOf(statements);
        lines = new TreeMap<>(lines);
    }
}
