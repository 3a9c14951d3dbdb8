package org.stemma.bench.statements;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stemma.statement.Statement;
import org.stemma.statement.Unit;

/** The pairs of passages of different articles that stand in one statement. */
final class LinkedUnits {
    /** A passage by its article and its number there. */
    record Place(String article, int number) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byArticle = article.compareTo(other.article);
            return byArticle == 0 ? Integer.compare(number, other.number) : byArticle;
        }
    }

    /** Two passages, the lesser first. */
    record Link(Place first, Place second) {}

    private LinkedUnits() {}

    /** Returns the pairs among the statements, without those that touch the article left out. */
    static Set<Link> of(List<Statement> statements, String leftOut) {
        Set<Link> links = new HashSet<>();
        for (Statement statement : statements) {
            List<Place> places = statement.versions().stream()
                    .flatMap(version -> version.units().stream())
                    .map(LinkedUnits::place)
                    .filter(place -> !place.article().equals(leftOut))
                    .sorted()
                    .toList();
            for (int i = 0; i < places.size(); i++) {
                for (int j = i + 1; j < places.size(); j++) {
                    if (!places.get(i).article().equals(places.get(j).article())) {
                        links.add(new Link(places.get(i), places.get(j)));
                    }
                }
            }
        }
        return links;
    }

    private static Place place(Unit unit) {
        return new Place(unit.article().id(), unit.number());
    }

    /** Returns the share of the pairs before that are gone or new, by the number before; 0 where there were none. */
    static double changed(Set<Link> before, Set<Link> after) {
        long gone = before.stream().filter(link -> !after.contains(link)).count();
        long come = after.stream().filter(link -> !before.contains(link)).count();
        return before.isEmpty() ? 0 : (double) (gone + come) / before.size();
    }
}
