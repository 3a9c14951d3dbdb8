package org.stemma.provenance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** In which order the articles of a story tell two of its statements. */
final class Orders {
    private final Map<String, SortedMap<String, Integer>> starts = new HashMap<>();
    private final Map<List<String>, Count> counts = new HashMap<>();

    /**
     * How many articles tell two statements.
     *
     * @param both those that tell both
     * @param inOrder those of them that tell the first before the second
     */
    record Count(int both, int inOrder) {}

    void add(Wording wording) {
        starts.computeIfAbsent(wording.statement(), key -> new TreeMap<>()).put(wording.article(), wording.start());
    }

    Count of(String first, String second) {
        return counts.computeIfAbsent(List.of(first, second), key -> count(first, second));
    }

    private Count count(String first, String second) {
        SortedMap<String, Integer> others = starts.getOrDefault(second, new TreeMap<>());
        int both = 0;
        int inOrder = 0;
        for (Map.Entry<String, Integer> entry :
                starts.getOrDefault(first, new TreeMap<>()).entrySet()) {
            Integer other = others.get(entry.getKey());
            if (other != null) {
                both++;
                inOrder += entry.getValue() < other ? 1 : 0;
            }
        }
        return new Count(both, inOrder);
    }
}
