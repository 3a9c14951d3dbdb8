package org.stemma.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.statement.Conflict;
import org.stemma.statement.Statement;

/**
 * Finds days on which articles put one thing differently: a statement that each dates once, or the event of the story.
 *
 * <p>A program that put names in the place of pronouns left days as they were, so mangled sentences count too.
 */
final class DateConflicts {
    private DateConflicts() {}

    /** Returns the conflicts in the order of the statements, that of the event first. */
    static List<Conflict> find(List<Statement> statements, List<Dating> datings, Event event) {
        List<Conflict> conflicts = new ArrayList<>();
        Set<String> known = new HashSet<>();
        List<Conflict.Reading> readings = readings(event, datings);
        if (!readings.isEmpty()) {
            statements.stream()
                    .filter(statement -> tells(statement, event))
                    .findFirst()
                    .ifPresent(statement -> {
                        conflicts.add(new Conflict(Conflict.Kind.DATE, statement.id(), false, readings));
                        known.add(statement.id());
                    });
        }
        for (Statement statement : statements) {
            List<Conflict.Reading> odd = readings(onlyDays(statement, datings));
            if (!odd.isEmpty() && known.add(statement.id())) {
                conflicts.add(new Conflict(Conflict.Kind.DATE, statement.id(), false, odd));
            }
        }
        return conflicts;
    }

    private static boolean tells(Statement statement, Event event) {
        return statement.versions().stream()
                .flatMap(version -> version.passages().stream())
                .anyMatch(passage -> event.passages().stream()
                        .anyMatch(told -> told.article().equals(passage.article())
                                && told.raw().overlaps(passage.raw())));
    }

    /** Returns the days that leads give for the event, where they give several. */
    private static List<Conflict.Reading> readings(Event event, List<Dating> datings) {
        CalendarDate date = event.date();
        if (date == null || !isDay(date)) {
            return List.of();
        }
        Set<Conflict.Reading> readings = new LinkedHashSet<>();
        event.dissent().stream()
                .filter(reading -> isDay(reading.date()))
                .forEach(reading -> reading.passages()
                        .forEach(passage ->
                                readings.add(new Conflict.Reading(reading.date().value(), passage))));
        if (!readings.isEmpty()) {
            datings.stream()
                    .filter(dating ->
                            dating.date().equals(date) && event.passages().containsAll(dating.passages()))
                    .forEach(dating -> readings.add(reading(dating)));
        }
        return List.copyOf(readings);
    }

    /** Returns for each article that gives a statement one day, where it does. */
    private static Map<String, Dating> onlyDays(Statement statement, List<Dating> datings) {
        Map<String, Dating> days = new LinkedHashMap<>();
        Set<String> several = new HashSet<>();
        for (Dating dating : datings) {
            Statement told = dating.statement();
            if (told != null && told.id().equals(statement.id()) && isDay(dating.date())) {
                Dating other = days.putIfAbsent(dating.article(), dating);
                if (other != null && !other.date().fits(dating.date())) {
                    several.add(dating.article());
                }
            }
        }
        days.keySet().removeAll(several);
        return days;
    }

    private static List<Conflict.Reading> readings(Map<String, Dating> days) {
        return days.values().stream()
                .filter(dating ->
                        days.values().stream().anyMatch(other -> !other.date().fits(dating.date())))
                .map(DateConflicts::reading)
                .toList();
    }

    private static Conflict.Reading reading(Dating dating) {
        return new Conflict.Reading(dating.date().value(), dating.passages().get(0));
    }

    private static boolean isDay(CalendarDate date) {
        return date.precision().compareTo(CalendarDate.Precision.DAY) <= 0;
    }
}
