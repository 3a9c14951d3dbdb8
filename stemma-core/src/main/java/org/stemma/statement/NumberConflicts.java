package org.stemma.statement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.annotate.Quantity;

/** Finds numbers of one statement that cannot all hold, and tells the revisions among them. */
final class NumberConflicts {
    private NumberConflicts() {}

    static Optional<Conflict> find(Statement statement, List<Version> versions) {
        OddReadings odd = new OddReadings();
        for (int i = 0; i < versions.size(); i++) {
            for (int j = i + 1; j < versions.size(); j++) {
                List<Quantity> first = quantities(versions.get(i));
                List<Quantity> second = quantities(versions.get(j));
                List<Quantity> onlyFirst = without(first, second);
                List<Quantity> onlySecond = without(second, first);
                boolean plain = onlyFirst.size() == 1 && onlySecond.size() == 1;
                if (plain && Numbers.exclude(onlyFirst.get(0), onlySecond.get(0))) {
                    odd.add(versions.get(i), reading(versions.get(i), onlyFirst.get(0)));
                    odd.add(versions.get(j), reading(versions.get(j), onlySecond.get(0)));
                }
            }
        }
        return odd.conflict(Conflict.Kind.NUMBER, statement, revised(odd));
    }

    /** Returns the numbers of a version that count once. */
    static List<Quantity> quantities(Version version) {
        return version.article().quantities().stream()
                .filter(quantity ->
                        quantity.quality() != Quantity.Quality.EACH && OddReadings.holds(version, quantity.span()))
                .toList();
    }

    /** Returns those numbers of which the others have no equal. */
    static List<Quantity> without(List<Quantity> quantities, List<Quantity> others) {
        return quantities.stream()
                .filter(quantity ->
                        others.stream().noneMatch(other -> other.value().compareTo(quantity.value()) == 0))
                .toList();
    }

    private static Conflict.Reading reading(Version version, Quantity quantity) {
        return new Conflict.Reading(
                quantity.value().toPlainString(), version.article().article().passage(quantity.span()));
    }

    /** A value counts as revised when reports of different days give it and each day has one value. */
    private static boolean revised(OddReadings odd) {
        Map<LocalDate, String> byDay = new LinkedHashMap<>();
        for (int index = 0; index < odd.versions().size(); index++) {
            LocalDate day = odd.versions().get(index).article().article().published();
            String value = odd.readings().get(index).value();
            if (day == null || !value.equals(byDay.getOrDefault(day, value))) {
                return false;
            }
            byDay.put(day, value);
        }
        return byDay.size() > 1;
    }
}
