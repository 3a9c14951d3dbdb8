package org.stemma.provenance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.statement.Statement;
import org.stemma.statement.Version;

/** What stands beside each version in its article: who takes from two reports takes from each in runs. */
final class Neighbours {
    /** Statements that stand further apart are no neighbours. */
    private static final int REACH = 2;

    private final SortedMap<String, List<String>> orders = new TreeMap<>();
    private final SortedMap<String, Integer> places = new TreeMap<>();

    /** Looks at the statements that an article shares with any of its candidates. */
    Neighbours(List<Statement> statements, List<Kin> kin) {
        SortedMap<String, Set<String>> shared = new TreeMap<>();
        kin.forEach(one -> shared.computeIfAbsent(one.child(), key -> new TreeSet<>())
                .addAll(one.fits().keySet()));
        SortedMap<String, Integer> starts = new TreeMap<>();
        for (Statement statement : statements) {
            for (Version version : statement.versions()) {
                String article = version.article().id();
                if (shared.getOrDefault(article, Set.of()).contains(statement.id())) {
                    orders.computeIfAbsent(article, key -> new ArrayList<>()).add(statement.id());
                    starts.put(
                            statement.versionId(article),
                            version.units().get(0).spans().get(0).start());
                }
            }
        }
        orders.forEach((article, order) -> {
            order.sort(Comparator.comparing(statement -> starts.getOrDefault(statement + "@" + article, 0)));
            for (int place = 0; place < order.size(); place++) {
                places.put(order.get(place) + "@" + article, place);
            }
        });
    }

    /** Returns the share of the statements beside one in the child that the parent tells, too; 0.5 where none stands there. */
    double told(String statement, Kin kin) {
        List<String> order = orders.getOrDefault(kin.child(), List.of());
        int place = places.getOrDefault(statement + "@" + kin.child(), 0);
        int beside = 0;
        int told = 0;
        for (int other = Math.max(0, place - REACH); other <= Math.min(order.size() - 1, place + REACH); other++) {
            if (other != place) {
                beside++;
                told += kin.fits().containsKey(order.get(other)) ? 1 : 0;
            }
        }
        return beside == 0 ? 0.5 : (double) told / beside;
    }
}
