package org.stemma.provenance;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.statement.Statement;
import org.stemma.statement.Version;

/**
 * The stage that finds which articles left a statement out although the origin that they use contained it.
 *
 * <p>That the origin contained it is taken from at least two other articles that tell it by that origin.
 */
public final class OmissionFinder {
    private static final int WITNESSES = 2;

    /** Returns the ids of the articles that left the statement out, in the order of the origins' witnesses. */
    public List<String> find(Statement statement, Origins origins) {
        Set<String> telling = new TreeSet<>();
        statement.versions().forEach(version -> telling.add(version.article().id()));
        return origins.of(statement).stream()
                .filter(origin -> witnesses(statement, origin, origins) >= WITNESSES)
                .flatMap(origin -> origin.witnesses().stream())
                .filter(article -> !telling.contains(article))
                .distinct()
                .toList();
    }

    private static long witnesses(Statement statement, Origin origin, Origins origins) {
        return statement.versions().stream()
                .map((Version version) -> origins.of(version))
                .filter(named -> named.filter(origin::equals).isPresent())
                .count();
    }
}
