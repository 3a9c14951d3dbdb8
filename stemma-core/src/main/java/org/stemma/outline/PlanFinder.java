package org.stemma.outline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.stemma.annotate.LanguagePacks;
import org.stemma.article.Passage;
import org.stemma.statement.PairScores;
import org.stemma.statement.Statement;
import org.stemma.statement.Unit;
import org.stemma.statement.UnitComparer;

/**
 * Finds what comes next: happenings that are to come, and statements of which half of the tellings speak of a plan.
 *
 * <p>Statements of plans that no article tells apart and that are alike by the pair model are one plan.
 */
final class PlanFinder {
    /** The mean log-odds that join two statements of plans: among the few plans of a story two alike are likely one. */
    private static final double THRESHOLD = -2.6;

    private final PlanReader plans;
    private final UnitComparer comparer;

    PlanFinder(LanguagePacks packs, UnitComparer comparer) {
        this.plans = new PlanReader(packs);
        this.comparer = comparer;
    }

    /** A group of units that tell one plan, with what is known of it. */
    private static final class Group {
        private final List<Unit> units = new ArrayList<>();
        private final Set<String> articles = new TreeSet<>();
        private final String statement;

        Group(Statement statement) {
            this.statement = statement.id();
            add(statement);
        }

        private void add(Statement told) {
            told.versions().forEach(version -> {
                units.addAll(version.units());
                articles.add(version.article().id());
            });
        }
    }

    /** Returns the plans: those with a date in the order of their dates, then the others in the story's order. */
    List<Plan> find(List<Happening> happenings, List<Statement> statements, int articles, Labels labels) {
        Set<String> open = statements.stream()
                .filter(statement -> statement.versions().stream()
                        .flatMap(version -> version.units().stream())
                        .allMatch(plans::isOpen))
                .map(Statement::id)
                .collect(Collectors.toSet());
        List<Plan> found = dated(happenings.stream()
                .filter(happening -> happening.statement() == null || !open.contains(happening.statement()))
                .toList());
        Set<String> dated = new TreeSet<>();
        happenings.stream().map(Happening::statement).filter(Objects::nonNull).forEach(dated::add);
        List<Statement> planned = statements.stream()
                .filter(statement -> !dated.contains(statement.id())
                        && !isHeadline(statement)
                        && isPlan(statement, statements)
                        && !(articles > 1 && isOpinion(statement)))
                .toList();
        for (Group group : joined(planned)) {
            Set<Passage> passages = new LinkedHashSet<>();
            group.units.forEach(unit -> unit.spans()
                    .forEach(span -> passages.add(unit.article().article().passage(span))));
            found.add(new Plan(labels.of(group.units, place -> -place), group.statement, null, List.copyOf(passages)));
        }
        return found;
    }

    /** Returns what is to come of the timeline; of one statement with several dates, that of most passages tells when. */
    private static List<Plan> dated(List<Happening> happenings) {
        Map<String, List<Happening>> byStatement = new LinkedHashMap<>();
        for (Happening happening : happenings) {
            if (happening.status() == Status.ANNOUNCED || happening.status() == Status.PLANNED) {
                String key = happening.statement() == null ? " " + byStatement.size() : happening.statement();
                byStatement.computeIfAbsent(key, id -> new ArrayList<>()).add(happening);
            }
        }
        List<Plan> plans = new ArrayList<>();
        for (List<Happening> same : byStatement.values()) {
            Happening most = same.stream()
                    .reduce((first, second) ->
                            second.passages().size() > first.passages().size() ? second : first)
                    .orElseThrow();
            Set<Passage> passages = new LinkedHashSet<>(most.passages());
            same.forEach(happening -> passages.addAll(happening.passages()));
            plans.add(new Plan(most.label(), most.statement(), most.date(), List.copyOf(passages)));
        }
        return plans;
    }

    /** What headlines alone tell, the reports below them tell in full. */
    private static boolean isHeadline(Statement statement) {
        return statement.versions().stream()
                .flatMap(version -> version.units().stream())
                .allMatch(Unit::isTitle);
    }

    /** Returns whether a version has a word of a plan, and half of them have one or hang on a clause that has. */
    private boolean isPlan(Statement statement, List<Statement> statements) {
        long own = statement.versions().stream()
                .filter(version -> version.units().stream().anyMatch(plans::isPlan))
                .count();
        if (own == 0 || 2 * own >= statement.versions().size()) {
            return own > 0;
        }
        long hanging = statement.versions().stream()
                .filter(version -> version.units().stream().noneMatch(plans::isPlan)
                        && version.units().stream().anyMatch(unit -> hangs(unit, statements)))
                .count();
        return 2 * (own + hanging) >= statement.versions().size();
    }

    /** What one article alone quotes, and nobody promises, is an opinion rather than an announcement. */
    private boolean isOpinion(Statement statement) {
        return statement.versions().size() == 1
                && statement.versions().get(0).units().stream().allMatch(plans::isOpinion);
    }

    /** Returns whether the clause right before one, in the same sentence, tells of a plan. */
    private boolean hangs(Unit unit, List<Statement> statements) {
        return statements.stream()
                .flatMap(statement -> statement.versions().stream())
                .filter(version -> version.article().id().equals(unit.article().id()))
                .flatMap(version -> version.units().stream())
                .anyMatch(other -> other.number() == unit.number() - 1
                        && other.sentence() == unit.sentence()
                        && plans.isPlan(other));
    }

    private List<Group> joined(List<Statement> planned) {
        List<Unit> units = new ArrayList<>();
        List<List<Integer>> places = new ArrayList<>();
        for (Statement statement : planned) {
            List<Integer> own = new ArrayList<>();
            statement
                    .versions()
                    .forEach(version -> version.units().forEach(unit -> {
                        own.add(units.size());
                        units.add(unit);
                    }));
            places.add(own);
        }
        PairScores scores = comparer.compare(units);
        List<Group> groups = new ArrayList<>();
        List<List<Integer>> placesOf = new ArrayList<>();
        for (int number = 0; number < planned.size(); number++) {
            int home = home(planned.get(number), places.get(number), groups, placesOf, scores);
            if (home < 0) {
                groups.add(new Group(planned.get(number)));
                placesOf.add(new ArrayList<>(places.get(number)));
            } else {
                groups.get(home).add(planned.get(number));
                placesOf.get(home).addAll(places.get(number));
            }
        }
        return groups;
    }

    private static int home(
            Statement statement,
            List<Integer> places,
            List<Group> groups,
            List<List<Integer>> placesOf,
            PairScores scores) {
        int home = -1;
        double best = THRESHOLD;
        for (int number = 0; number < groups.size(); number++) {
            Group group = groups.get(number);
            boolean apart = statement.versions().stream()
                    .anyMatch(
                            version -> group.articles.contains(version.article().id()));
            double linkage = mean(places, placesOf.get(number), scores);
            if (!apart && linkage > best) {
                best = linkage;
                home = number;
            }
        }
        return home;
    }

    private static double mean(List<Integer> one, List<Integer> other, PairScores scores) {
        double sum = 0;
        for (int first : one) {
            for (int second : other) {
                sum += scores.get(first, second);
            }
        }
        return sum / (one.size() * other.size());
    }
}
