package org.stemma.bench.statements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.article.Block;
import org.stemma.article.Passage;
import org.stemma.statement.Statement;
import org.stemma.statement.Version;
import org.stemma.text.Span;

/**
 * The statement that each line of a report stands in.
 *
 * <p>The aligner cuts a sentence into clauses, which may stand in several statements. A line belongs to the statement that
 * holds most of its characters, of equal ones to the first; a line without any passage in a statement is a group of its own.
 *
 * @param lines one for each line of the report
 */
record LineGroups(List<LineGroup> lines) {
    /** Copies the list. */
    LineGroups {
        lines = List.copyOf(lines);
    }

    /** How the program took a line. */
    enum Taken {
        /** As text: it stands in a statement. */
        TOLD,
        /** As a title, a heading or a dateline, which the aligner leaves out. */
        HEADING,
        /** As no part of the article. */
        NOISE,
        /** As text, of which nothing stands in a statement. */
        SILENT
    }

    /**
     * A line's group.
     *
     * @param group the id of its statement, or one of its own
     * @param taken how the program took it
     * @param statements the number of statements that hold a part of it
     */
    record LineGroup(String group, Taken taken, int statements) {}

    /** Finds the groups of a report's lines among the statements of its story. */
    static LineGroups of(LinedReport report, AnnotatedArticle article, List<Statement> statements) {
        List<LineGroup> groups = new ArrayList<>();
        for (int line = 0; line < report.lines().size(); line++) {
            Map<String, Integer> shares = shares(report.lines().get(line), report.id(), statements);
            String own = report.id() + "#" + line;
            int most =
                    shares.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            String group = shares.entrySet().stream()
                    .filter(share -> share.getValue() == most)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(own);
            Taken taken = shares.isEmpty() ? untold(report.lines().get(line), article) : Taken.TOLD;
            groups.add(new LineGroup(group, taken, shares.size()));
        }
        return new LineGroups(groups);
    }

    /** Returns how many characters of a line each statement holds, of those that hold any. */
    private static Map<String, Integer> shares(Span line, String report, List<Statement> statements) {
        Map<String, Integer> shares = new LinkedHashMap<>();
        for (Statement statement : statements) {
            for (Version version : statement.versions()) {
                if (version.article().id().equals(report)) {
                    int overlap = version.passages().stream()
                            .mapToInt(passage -> passage.raw().overlap(line))
                            .sum();
                    if (overlap > 0) {
                        shares.merge(statement.id(), overlap, Integer::sum);
                    }
                }
            }
        }
        return shares;
    }

    private static Taken untold(Span line, AnnotatedArticle article) {
        Passage title = article.article().title();
        boolean heading = (title != null && title.raw().overlaps(line))
                || article.article().blocks().stream()
                        .filter(block -> block.kind() != Block.Kind.PARAGRAPH)
                        .anyMatch(block ->
                                article.article().text().toRaw(block.span()).overlaps(line));
        if (heading) {
            return Taken.HEADING;
        }
        boolean noise =
                article.article().noise().stream().anyMatch(piece -> piece.raw().overlaps(line));
        return noise ? Taken.NOISE : Taken.SILENT;
    }
}
