package org.stemma.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.stemma.annotate.Attribution;
import org.stemma.text.Span;
import org.stemma.text.Token;

/**
 * Finds versions that lose who said something, or that it was said in so many words.
 *
 * <p>An attribution is lost where another version of the same language has one, or has one more around the same cue: a
 * report of another language may have told the same of its own. What more versions of the language tell as a fact than lay
 * in a source's mouth is common knowledge: there only nearly the same words show that a source was lost. Quotation marks
 * are lost where at least as many versions keep them; where most do, what is told as a fact lost them too.
 */
final class AttributionDrift {
    /** Versions that share this part of their words in order are one text. */
    private static final double NEARLY_SAME = 0.75;

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
        Set<String> common = common(versions);
        List<Version> dropped = in(versions, version -> {
            boolean fact = version.attributions().isEmpty() && common.contains(DriftFinder.language(version));
            return versions.stream()
                    .anyMatch(other -> !other.equals(version)
                            && tellsLess(version, other)
                            && (!fact || isNearlySame(version, other)));
        });
        if (!dropped.isEmpty()) {
            drift.add(DriftFinder.all(
                    Drift.Kind.ATTRIBUTION_DROPPED,
                    statement,
                    dropped,
                    "Names no source, or one less, where another report in the language does."));
        }
    }

    /**
     * Returns whether a version names no source where another one does, or names the speaker and not who told of him. A
     * quotation without a source still says by its marks that somebody is quoted.
     */
    private static boolean tellsLess(Version version, Version other) {
        List<Attribution> own = tellers(version);
        List<Attribution> others = tellers(other);
        return DriftFinder.language(version).equals(DriftFinder.language(other))
                && own.size() < others.size()
                && ((version.attributions().isEmpty() && version.mode() == Version.Mode.NARRATED)
                        || sameCue(version, own, other, others));
    }

    /** Returns the languages in which more versions tell it as a fact than name a source. */
    private static Set<String> common(List<Version> versions) {
        Map<String, Integer> facts = new HashMap<>();
        for (Version version : versions) {
            int fact = version.attributions().isEmpty() ? 1 : 0;
            int sourced = tellers(version).isEmpty() ? 0 : 1;
            facts.merge(DriftFinder.language(version), fact - sourced, Integer::sum);
        }
        return facts.entrySet().stream()
                .filter(language -> language.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isNearlySame(Version first, Version second) {
        return Sequences.commonShare(words(first), words(second)) >= NEARLY_SAME;
    }

    private static List<String> words(Version version) {
        String text = version.article().article().text().text();
        return version.units().stream()
                .flatMap(unit -> unit.tokens().stream())
                .filter(token -> token.kind() != Token.Kind.MARK)
                .map(token -> token.span().of(text).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<Attribution> tellers(Version version) {
        return version.attributions().stream().filter(Attribution::tells).toList();
    }

    private static boolean sameCue(Version version, List<Attribution> own, Version other, List<Attribution> others) {
        Span first = own.isEmpty() ? null : own.get(0).cue();
        Span second = others.get(0).cue();
        return first != null && second != null && text(version, first).equals(text(other, second));
    }

    private static String text(Version version, Span span) {
        return version.article().article().passage(span).text().toLowerCase(Locale.ROOT);
    }

    private static List<Version> in(List<Version> versions, Predicate<Version> condition) {
        return versions.stream().filter(condition).toList();
    }
}
