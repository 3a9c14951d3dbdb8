package org.stemma.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which words of some names sound alike, so that only names which share such words need be compared. */
final class WordIndex {
    /** Beneath this likeness across languages two words count as different. */
    private static final double ALIKE = 0.5;

    /** Sounds with which two spellings of one word may begin. */
    private static final List<String> BEGINNINGS =
            List.of("bp", "fvu", "dt", "gkhc", "scj", "l", "m", "n", "r", "aeioujh", "0123456789");

    private static final int LONGEST_DIFFERENCE = 4;

    private final TreeSet<String> words = new TreeSet<>();
    private final Map<String, List<String>> alike = new HashMap<>();

    /** Compares all words of some forms. */
    WordIndex(List<NameForm> forms) {
        forms.forEach(form -> words.addAll(form.sounds()));
        for (String beginning : BEGINNINGS) {
            List<String> candidates = words.stream()
                    .filter(word -> beginning.indexOf(word.charAt(0)) >= 0)
                    .toList();
            for (int first = 0; first < candidates.size(); first++) {
                for (int second = first + 1; second < candidates.size(); second++) {
                    compare(candidates.get(first), candidates.get(second));
                }
            }
        }
    }

    private void compare(String first, String second) {
        if (Math.abs(first.length() - second.length()) <= LONGEST_DIFFERENCE
                && WordLikeness.ACROSS.of(first, second) >= ALIKE) {
            alike.computeIfAbsent(first, key -> new ArrayList<>()).add(second);
            alike.computeIfAbsent(second, key -> new ArrayList<>()).add(first);
        }
    }

    /** Returns for each word the numbers of the forms, in order, in which it or one that sounds alike stands. */
    Map<String, NavigableSet<Integer>> places(List<NameForm> forms) {
        Map<String, List<Integer>> places = new TreeMap<>();
        for (int index = 0; index < forms.size(); index++) {
            for (String word : forms.get(index).sounds()) {
                places.computeIfAbsent(word, key -> new ArrayList<>()).add(index);
            }
        }
        Map<String, NavigableSet<Integer>> found = new HashMap<>();
        for (String word : words) {
            TreeSet<Integer> all = new TreeSet<>(places.getOrDefault(word, List.of()));
            for (String other : alike.getOrDefault(word, List.of())) {
                all.addAll(places.getOrDefault(other, List.of()));
            }
            found.put(word, all);
        }
        return found;
    }
}
