package org.stemma.statement;

import java.util.List;
import java.util.function.Predicate;

/**
 * Finds versions that lose who said something, or that it was said in so many words.
 *
 * <p>An attribution is lost where another version of the same language has one: a report of another language may have told
 * the same of its own. Quotation marks are lost where at least as many versions
 * keep them; where most do, what is told as a fact lost them too.
 */
final class AttributionDrift {
    private AttributionDrift() {}

    static void find(Statement statement, List<Version> versions, List<Drift> drift) {
        List<Version> quoted = in(versions, version -> version.mode() == Version.Mode.DIRECT);
        List<Version> indirect = in(versions, version -> version.mode() == Version.Mode.INDIRECT);
        List<Version> unquoted = in(
                versions,
                version -> version.mode() == Version.Mode.INDIRECT || version.mode() == Version.Mode.NARRATED);
        List<Version> bare = quoted.size() > unquoted.size() ? unquoted : indirect;
        if (!bare.isEmpty() && quoted.size() >= bare.size()) {
            drift.add(DriftFinder.all(
                    Drift.Kind.QUOTATION_MARKS_DROPPED,
                    statement,
                    bare,
                    "Told without quotation marks; as many reports or more quote it."));
        }
        List<Version> dropped = in(
                versions,
                version -> version.attributions().isEmpty()
                        && versions.stream().anyMatch(other -> isAttributed(other, DriftFinder.language(version))));
        if (!dropped.isEmpty()) {
            drift.add(DriftFinder.all(
                    Drift.Kind.ATTRIBUTION_DROPPED,
                    statement,
                    dropped,
                    "Told as a fact; another report in the language names a source for it."));
        }
    }

    private static boolean isAttributed(Version version, String language) {
        return !version.attributions().isEmpty()
                && DriftFinder.language(version).equals(language);
    }

    private static List<Version> in(List<Version> versions, Predicate<Version> condition) {
        return versions.stream().filter(condition).toList();
    }
}
