package org.stemma.annotate;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list of words and phrases of a language pack, matched against lower-cased tokens.
 *
 * <p>An entry of several words matches that sequence of tokens; a word that ends in {@code *} matches every token that
 * begins with what stands before it, one that begins with {@code *} every token that ends so. Of several entries that match, the longest wins.
 */
public final class Phrases {
    /** The list without entries. */
    public static final Phrases NONE = new Phrases(List.of());

    /** Words at which some languages elide a vowel are tokens of their own: French "d'après". */
    private static final Pattern GAPS = Pattern.compile("\\s+|(?<=^\\p{L}{1,2}')(?=\\p{L})");

    private final Map<String, List<List<String>>> exact = new HashMap<>();
    /** Entries whose first word is open at its end, by the first letter. */
    private final Map<Character, List<List<String>>> prefixed = new HashMap<>();
    /** Entries whose first word is open at its beginning. */
    private final List<List<String>> suffixed = new ArrayList<>();

    /** Builds the list; entries are brought to the form of {@link LanguagePack#plain}. */
    @JsonCreator
    public Phrases(List<String> entries) {
        for (String entry : entries) {
            List<String> words = List.of(GAPS.split(LanguagePack.plain(entry), -1));
            if (words.get(0).startsWith("*")) {
                suffixed.add(words);
            } else if (words.get(0).endsWith("*")) {
                prefixed.computeIfAbsent(words.get(0).charAt(0), first -> new ArrayList<>())
                        .add(words);
            } else {
                exact.computeIfAbsent(words.get(0), first -> new ArrayList<>()).add(words);
            }
        }
        Comparator<List<String>> longestFirst =
                Comparator.<List<String>>comparingInt(List::size).reversed();
        exact.values().forEach(list -> list.sort(longestFirst));
        prefixed.values().forEach(list -> list.sort(longestFirst));
        suffixed.sort(longestFirst);
    }

    /** Returns the list, or the one without entries in the place of a missing one. */
    static Phrases orNone(@Nullable Phrases phrases) {
        return phrases == null ? NONE : phrases;
    }

    /** Returns the number of tokens from {@code index} on that an entry matches, 0 for none. */
    public int match(List<String> tokens, int index) {
        return find(tokens, index).map(List::size).orElse(0);
    }

    /** Returns whether the one word is an entry. */
    public boolean contains(String word) {
        return match(List.of(word), 0) == 1;
    }

    /** Returns whether the list has no entries. */
    public boolean isEmpty() {
        return exact.isEmpty() && prefixed.isEmpty() && suffixed.isEmpty();
    }

    /** Returns the words of the longest entry that matches from {@code index} on. */
    Optional<List<String>> find(List<String> tokens, int index) {
        if (index < 0 || index >= tokens.size()) {
            return Optional.empty();
        }
        String first = tokens.get(index);
        Optional<List<String>> plain = firstMatch(exact.getOrDefault(first, List.of()), tokens, index);
        Optional<List<String>> open = first.isEmpty()
                ? Optional.empty()
                : firstMatch(prefixed.getOrDefault(first.charAt(0), List.of()), tokens, index);
        return longer(longer(plain, open), firstMatch(suffixed, tokens, index));
    }

    private static Optional<List<String>> longer(Optional<List<String>> first, Optional<List<String>> second) {
        boolean longer = second.isPresent()
                && (first.isEmpty() || second.get().size() > first.get().size());
        return longer ? second : first;
    }

    private static Optional<List<String>> firstMatch(List<List<String>> entries, List<String> tokens, int index) {
        return entries.stream().filter(words -> matches(words, tokens, index)).findFirst();
    }

    private static boolean matches(List<String> words, List<String> tokens, int index) {
        if (index + words.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String token = tokens.get(index + i);
            if (!matches(word, token)) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(String word, String token) {
        if (word.startsWith("*")) {
            return token.length() >= word.length() && token.endsWith(word.substring(1));
        }
        return word.endsWith("*") ? token.startsWith(word.substring(0, word.length() - 1)) : token.equals(word);
    }
}
