package org.stemma.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.text.Language;

/** Turns groups of units into statements: versions in order of the articles, statements in order of the story. */
final class StatementOrder {
    private static final int LABEL_LENGTH = 180;

    private final List<AnnotatedArticle> articles;
    private final List<Unit> units;
    private final PairScores scores;

    StatementOrder(List<AnnotatedArticle> articles, List<Unit> units, PairScores scores) {
        this.articles = articles;
        this.units = units;
        this.scores = scores;
    }

    List<Statement> statements(List<List<Integer>> groups) {
        Language reader = Languages.most(articles);
        List<List<Integer>> ordered = groups.stream()
                .sorted(Comparator.<List<Integer>>comparingDouble(this::place).thenComparing(group -> group.get(0)))
                .toList();
        List<Statement> statements = new ArrayList<>();
        for (List<Integer> group : ordered) {
            statements.add(new Statement("s" + (statements.size() + 1), label(group, reader), versions(group)));
        }
        return statements;
    }

    /** Returns the mean place of a group's units in their articles, 0 for the head and 1 for the end. */
    private double place(List<Integer> group) {
        return group.stream()
                .mapToDouble(index -> {
                    Unit unit = units.get(index);
                    return unit.spans().get(0).start()
                            / (double)
                                    Math.max(1, unit.article().article().text().length());
                })
                .average()
                .orElse(0);
    }

    private List<Version> versions(List<Integer> group) {
        Map<String, List<Unit>> byArticle = new TreeMap<>();
        for (int index : group) {
            byArticle
                    .computeIfAbsent(units.get(index).article().id(), id -> new ArrayList<>())
                    .add(units.get(index));
        }
        return articles.stream()
                .filter(article -> byArticle.containsKey(article.id()))
                .map(article -> new Version(byArticle.getOrDefault(article.id(), List.of())))
                .toList();
    }

    /** Takes the words of the unit nearest to all others, of trusted text and in the reader's language if there is one. */
    private String label(List<Integer> group, Language reader) {
        Comparator<Integer> clearest = Comparator.<Integer>comparingInt(
                        index -> units.get(index).trusted() ? 0 : 1)
                .thenComparingInt(index -> units.get(index).language().equals(reader) ? 0 : 1)
                .thenComparingInt(index -> units.get(index).text().length() > LABEL_LENGTH ? 1 : 0)
                .thenComparingDouble(index -> -nearness(index, group))
                .thenComparingInt(index -> index);
        return group.stream()
                .min(clearest)
                .map(index -> shortened(units.get(index).text()))
                .orElseThrow();
    }

    private double nearness(int index, List<Integer> group) {
        return group.stream()
                .filter(other -> other != index)
                .mapToDouble(other -> scores.get(index, other))
                .average()
                .orElse(0);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= LABEL_LENGTH) {
            return line;
        }
        int space = line.lastIndexOf(' ', LABEL_LENGTH);
        return line.substring(0, space > 0 ? space : LABEL_LENGTH) + " …";
    }
}
