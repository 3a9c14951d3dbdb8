package org.stemma.provenance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.LanguagePack;
import org.stemma.text.Sounds;

/**
 * Tells which of a story's outlets a source is. Names of outlets sound much alike ("Umbria Courier", "Ombrel Courier"), so
 * the nearest one counts, and a single word only where one outlet alone has it. An outlet that an article does not tell is
 * known by the whole name of its file, if at all.
 */
final class Outlets {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NO_LETTERS = Pattern.compile("[\\d_\\s]+");

    /** A shorter sound is like many words. */
    private static final int WORD = 3;

    private static final int FILE = 4;

    private final Sounds sounds;
    private final SoundLikeness likeness;
    private final List<Outlet> all = new ArrayList<>();
    private final Map<String, Outlet> byArticle = new HashMap<>();
    private final Map<Set<String>, Optional<String>> byWords = new HashMap<>();

    private record Outlet(String article, Set<String> heard, boolean told) {}

    Outlets(Sounds sounds, List<AnnotatedArticle> articles) {
        this.sounds = sounds;
        this.likeness = new SoundLikeness(sounds);
        for (AnnotatedArticle article : articles) {
            String outlet = article.article().outlet();
            if (outlet != null) {
                all.add(new Outlet(article.id(), heard(SPACES, outlet), true));
            } else {
                Set<String> file = heard(NO_LETTERS, article.id());
                if (file.stream().mapToInt(String::length).sum() >= FILE) {
                    all.add(new Outlet(article.id(), file, false));
                }
            }
        }
        all.forEach(outlet -> byArticle.put(outlet.article(), outlet));
    }

    private Set<String> heard(Pattern between, String name) {
        return between.splitAsStream(name)
                .map(word -> sounds.reduce(LanguagePack.plain(word)))
                .filter(sound -> !sound.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns whether all words of a name stand in the name of one of the outlets. */
    boolean isOutlet(Set<String> name) {
        return all.stream().anyMatch(outlet -> outlet.told() && likeness.areWithin(name, outlet.heard()));
    }

    /** Returns the article of the outlet that these words name best; empty where they name none, or several alike. */
    Optional<String> named(Set<String> words) {
        return byWords.computeIfAbsent(Set.copyOf(words), this::nearest);
    }

    private Optional<String> nearest(Set<String> words) {
        @Nullable Outlet best = null;
        double most = 0;
        boolean several = false;
        for (Outlet outlet : all) {
            double near = fits(words, outlet) ? near(words, outlet) : 0;
            boolean same = best != null && best.heard().equals(outlet.heard());
            if (near > most) {
                best = outlet;
                most = near;
                several = false;
            } else if (near > 0 && near == most && !same) {
                several = true;
            }
        }
        return best == null || several ? Optional.empty() : Optional.of(best.article());
    }

    /**
     * Returns the articles of the outlet that a name of several words names, shortened perhaps: "the Bay agency" of "Bay
     * News Agency".
     */
    List<String> named(String name) {
        Set<String> words = heard(SPACES, name);
        return words.size() < 2
                ? List.of()
                : named(words).stream()
                        .flatMap(article -> all.stream().map(Outlet::article).filter(other -> areOne(other, article)))
                        .toList();
    }

    /** Returns whether two articles are of one outlet. */
    boolean areOne(String first, String second) {
        return first.equals(second)
                || (byArticle.containsKey(first) && heardOf(first).equals(heardOf(second)));
    }

    private Set<String> heardOf(String article) {
        Outlet outlet = byArticle.get(article);
        return outlet == null ? Set.of() : outlet.heard();
    }

    /** Returns the article of the outlet that a source's words name, by its token or by their sound. */
    Optional<String> of(Set<String> body) {
        return Persons.outlet(body).or(() -> named(body));
    }

    private boolean fits(Set<String> words, Outlet outlet) {
        if (words.isEmpty() || !likeness.areWithin(words, outlet.heard())) {
            return false;
        }
        if (!outlet.told()) {
            return likeness.areWithin(outlet.heard(), words);
        }
        String first = words.iterator().next();
        return words.size() > 1
                || outlet.heard().size() == 1
                || (first.length() >= WORD && outlet.heard().contains(first));
    }

    private double near(Set<String> words, Outlet outlet) {
        return words.stream()
                .mapToDouble(word -> outlet.heard().stream()
                        .mapToDouble(other -> sounds.similarity(word, other))
                        .max()
                        .orElse(0))
                .sum();
    }
}
