package org.stemma.outline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.annotate.LanguagePacks;
import org.stemma.article.Passage;
import org.stemma.statement.PairScores;
import org.stemma.statement.Statement;
import org.stemma.statement.Unit;
import org.stemma.statement.UnitComparer;
import org.stemma.text.Language;

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
    List<Plan> find(List<Happening> happenings, List<Statement> statements, Language reader) {
        List<Plan> found = new ArrayList<>();
        Set<String> dated = new TreeSet<>();
        for (Happening happening : happenings) {
            if (happening.status() == Status.ANNOUNCED || happening.status() == Status.PLANNED) {
                found.add(new Plan(
                        happening.label(), happening.statement(), happening.date(), happening.passages()));
            }
            if (happening.statement() != null) {
                dated.add(happening.statement());
            }
        }
        List<Statement> planned = statements.stream()
                .filter(statement -> !dated.contains(statement.id()) && isPlan(statement))
                .toList();
        for (Group group : joined(planned)) {
            Set<Passage> passages = new LinkedHashSet<>();
            group.units.forEach(unit -> unit.spans()
                    .forEach(span -> passages.add(unit.article().article().passage(span))));
            found.add(new Plan(
                    Labels.of(group.units, place -> -place, reader), group.statement, null, List.copyOf(passages)));
        }
        return found;
    }

    private boolean isPlan(Statement statement) {
        long planned = statement.versions().stream()
                .filter(version -> version.units().stream().anyMatch(plans::isPlan))
                .count();
        return planned > 0 && 2 * planned >= statement.versions().size();
    }

    private List<Group> joined(List<Statement> planned) {
        List<Unit> units = new ArrayList<>();
        List<List<Integer>> places = new ArrayList<>();
        for (Statement statement : planned) {
            List<Integer> own = new ArrayList<>();
            statement.versions().forEach(version -> version.units().forEach(unit -> {
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
                    .anyMatch(version -> group.articles.contains(version.article().id()));
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
