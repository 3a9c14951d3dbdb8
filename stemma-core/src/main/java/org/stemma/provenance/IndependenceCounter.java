package org.stemma.provenance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.statement.Statement;
import org.stemma.statement.Version;

/**
 * The stage that bounds the number of independent origins behind each statement.
 *
 * <p>First version. A statement has at least one origin for each that its versions name, since named origins are known
 * apart; a version that names none may repeat any of them or stand for one of its own, so each adds one to the upper
 * bound. What lies between the bounds is not guessed.
 */
public final class IndependenceCounter {
    /** Returns the bounds for one statement. */
    public Independence count(Statement statement, Origins origins, List<Derivation> derivations) {
        Set<String> named = new TreeSet<>();
        int unnamed = 0;
        for (Version version : statement.versions()) {
            Optional<Origin> origin = origins.of(version);
            origin.ifPresent(known -> named.add(known.id()));
            unnamed += origin.isEmpty() ? 1 : 0;
        }
        List<String> deciding = derivations.stream()
                .filter(derivation -> derivation.to().startsWith(statement.id() + "@"))
                .map(Derivation::id)
                .toList();
        int low = Math.max(1, named.size());
        int high = Math.max(low, named.size() + unnamed);
        return new Independence(statement.versions().size(), low, high, deciding);
    }
}
