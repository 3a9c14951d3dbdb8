package org.stemma.provenance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stemma.statement.Statement;
import org.stemma.statement.Version;

/** The wordings of a story's statements that at least two articles tell, by article and by statement. */
final class Tellings {
    private final SortedMap<String, List<Wording>> byArticle = new TreeMap<>();
    private final SortedMap<String, List<Wording>> byStatement = new TreeMap<>();
    private final SortedMap<String, Readings> readings = new TreeMap<>();
    private final SortedMap<String, Integer> told = new TreeMap<>();
    private final Orders orders = new Orders();

    Tellings(List<Statement> statements) {
        for (Statement statement : statements) {
            statement.versions().forEach(version -> told.merge(version.article().id(), 1, Integer::sum));
            if (statement.versions().size() > 1) {
                List<Wording> wordings = new ArrayList<>();
                for (Version version : statement.versions()) {
                    Wording wording = Wording.of(statement, version);
                    wordings.add(wording);
                    orders.add(wording);
                    byArticle
                            .computeIfAbsent(wording.article(), key -> new ArrayList<>())
                            .add(wording);
                }
                byStatement.put(statement.id(), wordings);
                readings.put(statement.id(), new Readings(wordings));
            }
        }
        byArticle.values().forEach(list -> list.sort(Comparator.comparingInt(Wording::start)));
    }

    /** Returns in which order the articles tell two statements. */
    Orders orders() {
        return orders;
    }

    /** Returns the number of articles that share a statement with another. */
    int articles() {
        return byArticle.size();
    }

    /** Returns how many statements the articles tell. */
    long toldBefore(Set<String> articles) {
        return byStatement.values().stream()
                .filter(wordings -> wordings.stream().anyMatch(wording -> articles.contains(wording.article())))
                .count();
    }

    /** Returns what an article tells, in its order. */
    List<Wording> by(String article) {
        return byArticle.getOrDefault(article, List.of());
    }

    /** Returns how many statements an article tells, also those that no other tells. */
    int told(String article) {
        return told.getOrDefault(article, 0);
    }

    /** Returns the versions of a statement; empty where only one article tells it. */
    List<Wording> of(String statement) {
        return byStatement.getOrDefault(statement, List.of());
    }

    /** Returns which versions of a statement have which words. */
    Readings readings(String statement) {
        return readings.getOrDefault(statement, new Readings(List.of()));
    }
}
