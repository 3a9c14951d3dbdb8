package org.stemma.bench.statements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.LanguagePacks;
import org.stemma.encode.Encoders;
import org.stemma.statement.Statement;
import org.stemma.story.Story;

/** The reports that the program has read, each read once. */
final class ReadReports {
    private final StoryReader reader;
    private final Map<String, AnnotatedArticle> known = new HashMap<>();

    ReadReports(StoryReader reader) {
        this.reader = reader;
    }

    /** Returns the annotated article of a report. */
    AnnotatedArticle article(LinedReport report) {
        return known.computeIfAbsent(
                report.id(),
                id -> reader.read(id, report.text())
                        .orElseThrow(() -> new IllegalStateException("the program refuses " + id)));
    }

    /** Returns the statements of articles that are taken for one story. */
    List<Statement> align(List<AnnotatedArticle> articles) {
        return reader.align(articles);
    }

    Encoders encoders(List<AnnotatedArticle> articles) {
        return reader.encoders(articles);
    }

    List<Story> stories(List<AnnotatedArticle> articles) {
        return reader.stories(articles);
    }

    LanguagePacks packs() {
        return reader.packs();
    }
}
