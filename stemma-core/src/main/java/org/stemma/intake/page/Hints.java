package org.stemma.intake.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Noise;

/**
 * What the names that a page's makers gave to its parts tell of them: the words of {@code class}, {@code id} and the like,
 * looked up in {@code hints.json}. A star at a phrase's end stands for any ending of the word. Immutable.
 */
final class Hints {
    private static final List<String> NAMING =
            List.of("class", "id", "role", "itemprop", "data-component", "data-testid");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern SEPARATOR = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST_NAME = 500;
    private static final int SHORTEST_BEGINNING = 4;
    private static final int LONGEST_PHRASE = 3;

    private final Map<Noise.Kind, Phrases> clutter = new EnumMap<>(Noise.Kind.class);

    private Hints(HintFile file) {
        file.clutter().forEach((kind, phrases) -> clutter.put(kind, new Phrases(phrases)));
    }

    /** The content of the file. */
    record HintFile(Map<Noise.Kind, List<String>> clutter) {
        HintFile {
            clutter = Map.copyOf(clutter);
        }
    }

    /**
     * Reads the hints that come with this package.
     *
     * @throws UncheckedIOException where they are missing or broken
     */
    static Hints load() {
        try (InputStream stream = Hints.class.getResourceAsStream("hints.json")) {
            if (stream == null) {
                throw new IOException("missing resource hints.json");
            }
            return new Hints(new ObjectMapper().readValue(stream, HintFile.class));
        } catch (IOException broken) {
            throw new UncheckedIOException("hints of pages: " + broken.getMessage(), broken);
        }
    }

    /** Returns what an element is by its name where that is not the article; null where its name tells nothing. */
    Noise.@Nullable Kind clutter(Element element) {
        List<String> words = words(element);
        if (words.isEmpty()) {
            return null;
        }
        for (Map.Entry<Noise.Kind, Phrases> kind : clutter.entrySet()) {
            if (kind.getValue().match(words)) {
                return kind.getKey();
            }
        }
        return null;
    }

    private static List<String> words(Element element) {
        List<String> words = new ArrayList<>();
        List<String> names = new ArrayList<>();
        if (element.normalName().indexOf('-') > 0) {
            names.add(element.normalName());
        }
        NAMING.forEach(attribute -> names.add(element.attr(attribute)));
        for (String name : names) {
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                continue;
            }
            String spaced = CAMEL.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
            for (String word : SEPARATOR.split(spaced, -1)) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    /** Phrases of words to look up. */
    private static final class Phrases {
        private final Set<String> whole = new HashSet<>();
        private final Set<String> beginnings = new HashSet<>();

        Phrases(List<String> phrases) {
            for (String phrase : phrases) {
                if (phrase.endsWith("*")) {
                    beginnings.add(phrase.substring(0, phrase.length() - 1));
                } else {
                    whole.add(phrase);
                }
            }
        }

        boolean match(List<String> words) {
            for (int from = 0; from < words.size(); from++) {
                String phrase = "";
                for (int to = from; to < Math.min(words.size(), from + LONGEST_PHRASE); to++) {
                    phrase = phrase.isEmpty() ? words.get(to) : phrase + " " + words.get(to);
                    if (whole.contains(phrase) || beginsAsKnown(phrase)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean beginsAsKnown(String phrase) {
            for (int end = SHORTEST_BEGINNING; end <= phrase.length(); end++) {
                if (beginnings.contains(phrase.substring(0, end))) {
                    return true;
                }
            }
            return false;
        }
    }
}
