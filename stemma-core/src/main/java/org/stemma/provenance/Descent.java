package org.stemma.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stemma.statement.Statement;

/** What goes back to what in a story. */
public final class Descent {
    private final List<Copy> copies;
    private final List<Derivation> derivations = new ArrayList<>();
    private final SortedMap<String, List<Derivation>> byVersion = new TreeMap<>();
    private final SortedMap<String, Double> ownOrigin;

    /**
     * An article that may have copied another.
     *
     * @param parent the id of the article that may have been copied
     * @param child the id of the article that may have copied it
     * @param probability from 0 to 1
     */
    public record Copy(String parent, String child, double probability) {}

    Descent(List<Copy> copies, List<Derivation> derivations, SortedMap<String, Double> ownOrigin) {
        this.copies = List.copyOf(copies);
        this.ownOrigin = new TreeMap<>(ownOrigin);
        for (Derivation derivation : derivations) {
            this.derivations.add(derivation);
            byVersion.computeIfAbsent(derivation.to(), key -> new ArrayList<>()).add(derivation);
        }
    }

    /** Returns the likely copies among the articles. */
    public List<Copy> copies() {
        return copies;
    }

    /** Returns what versions go back to, in the order of the statements. */
    public List<Derivation> derivations() {
        return List.copyOf(derivations);
    }

    /** Returns what the versions of a statement go back to. */
    List<Derivation> of(Statement statement) {
        return statement.versions().stream()
                .map(version -> statement.versionId(version.article().id()))
                .flatMap(id -> byVersion.getOrDefault(id, List.of()).stream())
                .toList();
    }

    /** Returns the probability, from 0 to 1, that a version has an origin which no version before it has. */
    double ownOrigin(String version) {
        return ownOrigin.getOrDefault(version, 1.0);
    }
}
