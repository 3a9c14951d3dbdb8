package org.stemma.provenance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stemma.annotate.Attribution;
import org.stemma.statement.Statement;
import org.stemma.statement.Version;

/**
 * The stage that finds what speaks for an origin in common with other versions, for each version that names none.
 *
 * <p>Versions that name an origin come first in this order, then those with a day of publication, by day, then the others. The
 * first version of a statement has nothing before it to have an origin in common with.
 */
public final class CommonOriginFinder {
    private final DescentModel model;

    /** Makes a stage that weighs copies by this model. */
    public CommonOriginFinder(DescentModel model) {
        this.model = model;
    }

    /** Returns what was found, in the order of the statements. */
    public List<CommonOrigin> find(List<Statement> statements, List<VersionKin> kin, Origins origins) {
        Map<String, List<VersionKin>> byVersion = VersionKinFinder.byVersion(kin);
        Credits credits = new Credits(List.of(), origins);
        List<CommonOrigin> found = new ArrayList<>();
        for (Statement statement : statements) {
            List<Origin> behind = named(statement, origins);
            List<Wording> before = new ArrayList<>();
            for (Version version : inOrder(statement, origins)) {
                Wording wording = Wording.of(statement, version);
                if (!before.isEmpty() && !names(version, origins)) {
                    SortedMap<String, Double> signs =
                            copies(byVersion.getOrDefault(statement.id() + "@" + wording.article(), List.of()), before);
                    signs.putAll(likeness(wording, before));
                    boolean witness = credits.names(wording.article(), behind);
                    signs.put("witness", witness ? 1.0 : 0.0);
                    signs.put("silent", credits.names(wording.article()) ? 0.0 : 1.0);
                    signs.put("origin-known", behind.isEmpty() ? 0.0 : 1.0);
                    signs.put("in-marks", version.mode() == Version.Mode.DIRECT ? 1.0 : 0.0);
                    List<String> articles =
                            before.stream().map(Wording::article).toList();
                    found.add(new CommonOrigin(statement.id(), wording.article(), articles, signs));
                }
                before.add(wording);
            }
        }
        return found;
    }

    /**
     * Returns the unseen origins that a statement's versions name. One that stands inside another's words in some version
     * is known through that other: who leaves the outer one out still has it from there.
     */
    static List<Origin> named(Statement statement, Origins origins) {
        Set<Origin> inner = new LinkedHashSet<>();
        for (Version version : statement.versions()) {
            Optional<Origin> outermost = origins.of(version);
            for (Attribution attribution : version.attributions()) {
                origins.of(version.article().id(), attribution)
                        .filter(origin ->
                                outermost.filter(outer -> !outer.equals(origin)).isPresent())
                        .ifPresent(inner::add);
            }
        }
        return origins.of(statement).stream()
                .filter(origin -> origin.seen() == null && !inner.contains(origin))
                .toList();
    }

    static boolean names(Version version, Origins origins) {
        return origins.of(version).filter(origin -> origin.seen() == null).isPresent();
    }

    static List<Version> inOrder(Statement statement, Origins origins) {
        return statement.versions().stream()
                .sorted(Comparator.comparing((Version version) -> !names(version, origins))
                        .thenComparing(
                                version -> version.article().article().published(),
                                Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .toList();
    }

    private SortedMap<String, Double> copies(List<VersionKin> kin, List<Wording> before) {
        double sum = 0;
        double best = -10;
        double coverage = 0;
        SortedMap<String, Double> probabilities = new VersionKinFinder(model).probabilities(kin);
        for (VersionKin one : kin) {
            coverage = Math.max(coverage, one.kin().signs().getOrDefault("coverage", 0.0));
            best = Math.max(
                    best,
                    model.together(one.kin().sameLanguage()).logOdds(one.kin().signs()));
            if (before.stream()
                    .anyMatch(other -> other.article().equals(one.kin().parent()))) {
                sum += probabilities.getOrDefault(one.kin().parent(), 0.0);
            }
        }
        SortedMap<String, Double> signs = new TreeMap<>();
        signs.put("copied", Math.min(1, sum));
        signs.put("copies-elsewhere", Math.max(-10, best));
        signs.put("coverage", coverage);
        return signs;
    }

    private static SortedMap<String, Double> likeness(Wording own, List<Wording> before) {
        List<Wording> same = before.stream()
                .filter(other -> other.language().equals(own.language()))
                .toList();
        SortedMap<String, Double> signs = new TreeMap<>();
        signs.put("likeness", same.stream().mapToDouble(own::keptFrom).max().orElse(0));
        signs.put(
                "run",
                same.stream()
                                .mapToDouble(other -> Math.min(12, own.runWith(other)))
                                .max()
                                .orElse(0)
                        / 12);
        signs.put("only-across", same.isEmpty() ? 1.0 : 0.0);
        return signs;
    }
}
