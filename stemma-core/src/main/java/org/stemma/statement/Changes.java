package org.stemma.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stemma.article.Passage;

/**
 * Holds each version of a statement against others of nearly the same words, and asks what has changed.
 *
 * <p>In a story of many copies not each is held against each: those of a language that most versions tell word by word, and then
 * the first, stand for the rest.
 */
final class Changes {
    /** So many wordings of a language stand for all. */
    private static final int MAIN = 12;

    private Changes() {}

    /** Returns the drift of a statement's versions by their wordings, the kinds in the order in which they are given. */
    static List<Drift> find(Statement statement, List<Wording> wordings, List<Change> kinds) {
        Map<String, List<Wording>> main = main(wordings);
        List<Map<String, Change.Shown>> departing = new ArrayList<>();
        kinds.forEach(kind -> departing.add(new LinkedHashMap<>()));
        for (Wording own : wordings) {
            List<SideBySide> pairs = main.getOrDefault(own.language(), List.of()).stream()
                    .filter(other -> !other.version().equals(own.version()))
                    .map(other -> SideBySide.of(own, other))
                    .toList();
            for (int kind = 0; kind < kinds.size(); kind++) {
                Map<String, Change.Shown> shown = departing.get(kind);
                shown(kinds.get(kind), own, pairs)
                        .ifPresent(found -> shown.put(DriftFinder.id(statement, own.version()), found));
            }
        }
        List<Drift> drift = new ArrayList<>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            Map<String, Change.Shown> shown = departing.get(kind);
            if (!shown.isEmpty()) {
                Change change = kinds.get(kind);
                drift.add(new Drift(change.kind(), List.copyOf(shown.keySet()), readings(shown), change.note()));
            }
        }
        return drift;
    }

    private static Optional<Change.Shown> shown(Change kind, Wording own, List<SideBySide> pairs) {
        return pairs.stream()
                .flatMap(both -> kind.shown(both).stream())
                .findFirst()
                .or(() -> kind.shown(own));
    }

    /** Returns the wordings of each language that most versions have, the first of equals first. */
    private static Map<String, List<Wording>> main(List<Wording> wordings) {
        Map<String, Map<List<String>, List<Wording>>> groups = new LinkedHashMap<>();
        for (Wording wording : wordings) {
            groups.computeIfAbsent(wording.language(), language -> new LinkedHashMap<>())
                    .computeIfAbsent(wording.words(), words -> new ArrayList<>())
                    .add(wording);
        }
        Map<String, List<Wording>> main = new LinkedHashMap<>();
        groups.forEach((language, same) -> main.put(
                language,
                same.values().stream()
                        .sorted((first, second) -> Integer.compare(second.size(), first.size()))
                        .limit(MAIN)
                        .map(group -> group.get(0))
                        .toList()));
        return main;
    }

    private static List<Passage> readings(Map<String, Change.Shown> departing) {
        Set<Passage> readings = new LinkedHashSet<>();
        departing.values().forEach(shown -> readings.add(shown.own()));
        departing.values().forEach(shown -> readings.addAll(shown.others()));
        return List.copyOf(readings);
    }
}
