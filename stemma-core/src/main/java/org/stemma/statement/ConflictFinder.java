package org.stemma.statement;

import java.util.ArrayList;
import java.util.List;
import org.stemma.annotate.LanguagePacks;
import org.stemma.story.Entity;

/**
 * The stage that finds versions that cannot all hold: of one statement, or of two of which one denies the other.
 *
 * <p>Numbers and places are compared where two versions each keep exactly one after those that both have are set aside, so
 * that it is plain which stands against which. Versions that a program mangled prove nothing and are left out. Days are
 * compared by the outline, which works them out with the help of the whole story.
 */
public final class ConflictFinder {
    private final PolarityConflicts polarity;
    private final LanguagePacks packs;

    /** Makes a stage that reads negations and places by these packs. */
    public ConflictFinder(LanguagePacks packs) {
        this.packs = packs;
        polarity = new PolarityConflicts(packs);
    }

    /** Returns the conflicts, in the order of the statements; those of polarity come last. */
    public List<Conflict> find(List<Statement> statements, List<Entity> entities) {
        List<Conflict> conflicts = new ArrayList<>();
        PlaceConflicts places = new PlaceConflicts(packs, entities, statements);
        for (Statement statement : statements) {
            List<Version> versions =
                    statement.versions().stream().filter(Version::trusted).toList();
            NumberConflicts.find(statement, versions).ifPresent(conflicts::add);
            places.find(statement, versions).ifPresent(conflicts::add);
        }
        conflicts.addAll(polarity.find(statements));
        return conflicts;
    }
}
