package org.stemma.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stemma.annotate.Moment;
import org.stemma.annotate.Quantity;
import org.stemma.text.Span;

/**
 * The stage that finds versions of one statement that cannot all hold.
 *
 * <p>First version. Numbers and days are compared where two versions each keep exactly one after those that both have
 * are set aside, so that it is plain which stands against which. A number given as "about" or as a bound conflicts only
 * when the other lies outside. Versions that a program mangled prove nothing and are left out.
 */
public final class ConflictFinder {
    /** Returns the conflicts within the statements, in their order. */
    public List<Conflict> find(List<Statement> statements) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Statement statement : statements) {
            List<Version> versions =
                    statement.versions().stream().filter(Version::trusted).toList();
            numbers(statement, versions).ifPresent(conflicts::add);
            dates(statement, versions).ifPresent(conflicts::add);
        }
        return conflicts;
    }

    private static Optional<Conflict> numbers(Statement statement, List<Version> versions) {
        Map<Version, Conflict.Reading> odd = new LinkedHashMap<>();
        for (int i = 0; i < versions.size(); i++) {
            for (int j = i + 1; j < versions.size(); j++) {
                List<Quantity> first = quantities(versions.get(i));
                List<Quantity> second = quantities(versions.get(j));
                List<Quantity> onlyFirst = without(first, second);
                List<Quantity> onlySecond = without(second, first);
                boolean plain = onlyFirst.size() == 1 && onlySecond.size() == 1;
                if (plain && Numbers.exclude(onlyFirst.get(0), onlySecond.get(0))) {
                    odd.putIfAbsent(versions.get(i), reading(versions.get(i), onlyFirst.get(0)));
                    odd.putIfAbsent(versions.get(j), reading(versions.get(j), onlySecond.get(0)));
                }
            }
        }
        return conflict(Conflict.Kind.NUMBER, statement, odd);
    }

    private static List<Quantity> quantities(Version version) {
        return version.article().quantities().stream()
                .filter(quantity -> quantity.quality() != Quantity.Quality.EACH && holds(version, quantity.span()))
                .toList();
    }

    private static boolean holds(Version version, Span span) {
        return version.units().stream().anyMatch(unit -> unit.contains(span));
    }

    private static List<Quantity> without(List<Quantity> quantities, List<Quantity> others) {
        return quantities.stream()
                .filter(quantity ->
                        others.stream().noneMatch(other -> other.value().compareTo(quantity.value()) == 0))
                .toList();
    }

    private static Conflict.Reading reading(Version version, Quantity quantity) {
        BigDecimal value = quantity.value();
        return new Conflict.Reading(
                value.toPlainString(), version.article().article().passage(quantity.span()));
    }

    private static Optional<Conflict> dates(Statement statement, List<Version> versions) {
        Map<Version, Conflict.Reading> odd = new LinkedHashMap<>();
        for (int i = 0; i < versions.size(); i++) {
            for (int j = i + 1; j < versions.size(); j++) {
                Optional<Moment> first = onlyDay(versions.get(i));
                Optional<Moment> second = onlyDay(versions.get(j));
                if (first.isPresent() && second.isPresent() && differ(first.get(), second.get())) {
                    odd.putIfAbsent(versions.get(i), reading(versions.get(i), first.get()));
                    odd.putIfAbsent(versions.get(j), reading(versions.get(j), second.get()));
                }
            }
        }
        return conflict(Conflict.Kind.DATE, statement, odd);
    }

    private static Optional<Moment> onlyDay(Version version) {
        List<Moment> days = version.article().moments().stream()
                .filter(moment -> moment.precision() == Moment.Precision.DAY)
                .filter(moment -> holds(version, moment.span()))
                .toList();
        return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
    }

    /** Days without a year are compared by month and day, days with a year by all three. */
    private static boolean differ(Moment first, Moment second) {
        LocalDate a = first.date();
        LocalDate b = second.date();
        boolean sameDay = first.month() == second.month() && first.day() == second.day();
        return !sameDay || (a != null && b != null && !a.equals(b));
    }

    private static Conflict.Reading reading(Version version, Moment moment) {
        LocalDate date = moment.date();
        String value = date == null
                ? String.format(Locale.ROOT, "--%02d-%02d", moment.month(), moment.day())
                : date.toString();
        return new Conflict.Reading(value, version.article().article().passage(moment.span()));
    }

    private static Optional<Conflict> conflict(
            Conflict.Kind kind, Statement statement, Map<Version, Conflict.Reading> odd) {
        if (odd.isEmpty()) {
            return Optional.empty();
        }
        List<Conflict.Reading> readings = List.copyOf(odd.values());
        return Optional.of(new Conflict(kind, statement.id(), revised(List.copyOf(odd.keySet()), readings), readings));
    }

    /** A value counts as revised when reports of different days give it and each day has one value. */
    private static boolean revised(List<Version> versions, List<Conflict.Reading> readings) {
        Map<LocalDate, String> byDay = new LinkedHashMap<>();
        for (int index = 0; index < versions.size(); index++) {
            LocalDate day = versions.get(index).article().article().published();
            if (day == null) {
                return false;
            }
            String known = byDay.putIfAbsent(day, readings.get(index).value());
            if (known != null && !known.equals(readings.get(index).value())) {
                return false;
            }
        }
        return byDay.size() > 1;
    }
}
