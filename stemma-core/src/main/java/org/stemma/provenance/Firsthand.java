package org.stemma.provenance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.statement.Statement;
import org.stemma.statement.Version;

/**
 * What speaks for an article having its words from outside, and not from one of the articles before it: what it tells
 * before all others, above all where it names who said so. Beside it, what tells a translation from a copy in the
 * article's own language: words that nobody before has in it.
 */
final class Firsthand {
    private final Tellings tellings;
    private final SortedMap<String, List<Told>> byArticle = new TreeMap<>();

    /**
     * One article's telling of a statement.
     *
     * @param named whether it names an unseen origin
     * @param abroad whether the statement is told in several languages
     * @param tellers the ids of the articles that tell the statement
     */
    private record Told(boolean named, boolean abroad, Set<String> tellers) {}

    Firsthand(List<Statement> statements, Tellings tellings, Origins origins) {
        this.tellings = tellings;
        for (Statement statement : statements) {
            Set<String> tellers = new TreeSet<>();
            statement
                    .versions()
                    .forEach(version -> tellers.add(version.article().id()));
            boolean abroad = statement.versions().stream()
                            .map(version -> version.units().get(0).language())
                            .distinct()
                            .count()
                    > 1;
            for (Version version : statement.versions()) {
                byArticle
                        .computeIfAbsent(version.article().id(), key -> new ArrayList<>())
                        .add(new Told(CommonOriginFinder.names(version, origins), abroad, tellers));
            }
        }
    }

    /**
     * Returns the signs of an article, which are the same beside each that it may have copied.
     *
     * @param shared what it tells and some article before it too
     * @param before the ids of the articles that may have been published before it
     */
    SortedMap<String, Double> signs(String article, List<Wording> shared, Set<String> before) {
        double first = 0;
        double abroad = 0;
        double named = 0;
        for (Told told : byArticle.getOrDefault(article, List.of())) {
            if (Collections.disjoint(told.tellers(), before)) {
                first += told.tellers().size() > 1 ? 1 : 0;
                abroad += told.abroad() ? 1 : 0;
                named += told.abroad() && told.named() ? 1 : 0;
            }
        }
        SortedMap<String, Double> signs = new TreeMap<>();
        signs.put("told", Math.log1p(shared.size()));
        signs.put("articles-before", Math.log1p(before.size()));
        signs.put("told-first", Math.log1p(first));
        signs.put("first-abroad", Math.log1p(abroad));
        signs.put("named-first", Math.log1p(named));
        words(shared, before, signs);
        return signs;
    }

    /** Adds how much of it nobody before has worded so, where somebody before told it in the same language. */
    private void words(List<Wording> shared, Set<String> before, SortedMap<String, Double> signs) {
        double own = 0;
        double words = 0;
        double verbatim = 0;
        double compared = 0;
        for (Wording wording : shared) {
            Readings readings = tellings.readings(wording.statement());
            boolean inLanguage = tellings.of(wording.statement()).stream()
                    .anyMatch(other -> other.language().equals(wording.language()) && before.contains(other.article()));
            if (inLanguage) {
                Set<String> has = new TreeSet<>(wording.words());
                long odd = has.stream()
                        .filter(word -> Collections.disjoint(readings.holders(wording.language(), word), before))
                        .count();
                own += odd;
                words += has.size();
                verbatim += odd == 0 ? 1 : 0;
                compared++;
            }
        }
        signs.put("own-words", own / Math.max(1, words));
        signs.put("verbatim", verbatim / Math.max(1, compared));
        signs.put("language-before", compared / Math.max(1, shared.size()));
    }
}
