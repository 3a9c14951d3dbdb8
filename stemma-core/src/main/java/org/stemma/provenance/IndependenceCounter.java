package org.stemma.provenance;

import java.util.List;
import org.stemma.statement.Statement;

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
        int named = origins.of(statement).size();
        int unnamed = Math.toIntExact(statement.versions().stream()
                .filter(version -> origins.of(version).isEmpty())
                .count());
        List<String> deciding = derivations.stream()
                .filter(derivation -> derivation.to().startsWith(statement.id() + "@"))
                .map(Derivation::id)
                .toList();
        int low = Math.max(1, named);
        int high = Math.max(low, named + unnamed);
        return new Independence(statement.versions().size(), low, high, deciding);
    }
}
