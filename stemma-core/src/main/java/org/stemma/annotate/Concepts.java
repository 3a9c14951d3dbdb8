package org.stemma.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.text.Sounds;
import org.stemma.text.Span;
import org.stemma.text.Stems;
import org.stemma.text.Token;

/**
 * The words, numbers and dates of some texts, brought to one form across languages, with how rare each is.
 *
 * <p>Words of one stem are one concept. Words of different languages are one concept when they sound alike, which holds
 * for names and for the many words that news languages share. Numbers and dates are concepts by their value.
 */
public final class Concepts {
    /** Words that are no names must sound alike for at least this many consonants. */
    private static final int WORD_LENGTH = 4;

    private static final int NAME_LENGTH = 2;

    /** As if so many texts without a concept stood beside those given: in few texts, counts alone tell little. */
    private static final double BACKGROUND = 50;

    private static final double ALIKE = 0.8;

    private final List<Set<Integer>> ofText;
    private final double[] rarity;
    private final Set<Integer> exact;
    private final Set<Integer> names;

    private Concepts(List<Set<Integer>> ofText, double[] rarity, Set<Integer> exact, Set<Integer> names) {
        this.ofText = ofText;
        this.rarity = rarity;
        this.exact = exact;
        this.names = names;
    }

    /** Returns the concepts of these texts; a concept's rarity is counted among them alone. */
    public static Concepts of(List<Extract> extracts, LanguagePacks packs, Sounds sounds) {
        Terms terms = new Terms(sounds);
        List<Set<Integer>> raw = new ArrayList<>();
        for (Extract extract : extracts) {
            raw.add(terms.of(extract, packs));
        }
        int[] concept = terms.concepts();
        List<Set<Integer>> ofText = new ArrayList<>();
        Map<Integer, Integer> counts = new HashMap<>();
        for (Set<Integer> numbers : raw) {
            Set<Integer> merged = new TreeSet<>();
            numbers.forEach(number -> merged.add(concept[number]));
            merged.forEach(number -> counts.merge(number, 1, Integer::sum));
            ofText.add(merged);
        }
        double[] rarity = new double[concept.length];
        double texts = extracts.size() + BACKGROUND;
        double most = Math.log(1 + texts);
        counts.forEach((number, count) -> rarity[number] = Math.log(1 + texts / count) / most);
        Set<Integer> exact = new TreeSet<>();
        terms.exact().forEach(number -> exact.add(concept[number]));
        Set<Integer> names = new TreeSet<>();
        terms.names().forEach(number -> names.add(concept[number]));
        return new Concepts(ofText, rarity, exact, names);
    }

    /** Returns the concepts of the text at {@code index}, sorted. */
    public Set<Integer> of(int index) {
        return ofText.get(index);
    }

    /** Returns how rare a concept is, from 0 (in every text) to 1 (in one only, nearly). */
    public double rarity(int concept) {
        return rarity[concept];
    }

    /** Returns whether a concept is a number or a date. */
    public boolean isExact(int concept) {
        return exact.contains(concept);
    }

    /** Returns whether a concept is, or holds, a name. */
    public boolean isName(int concept) {
        return names.contains(concept);
    }

    /** Terms as written, numbered in order of first appearance, and their union by sound. */
    private static final class Terms {
        private final Sounds sounds;
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<Term> terms = new ArrayList<>();

        Terms(Sounds sounds) {
            this.sounds = sounds;
        }

        /** One term: its language (empty for numbers and dates), its sound, and whether it was seen as a name. */
        private record Term(String language, String sound, boolean name) {}

        Set<Integer> of(Extract extract, LanguagePacks packs) {
            Set<Integer> found = new TreeSet<>();
            AnnotatedArticle article = extract.article();
            for (Moment moment : article.moments()) {
                if (extract.contains(moment.span())) {
                    found.add(number("@" + dateKey(moment), new Term("", "", false)));
                }
            }
            for (Quantity quantity : article.quantities()) {
                if (extract.contains(quantity.span())) {
                    found.add(number("#" + quantity.value().toPlainString(), new Term("", "", false)));
                }
            }
            for (Sentence sentence : article.sentences()) {
                if (extract.touches(sentence.span())) {
                    addWords(extract, sentence, packs.of(sentence.language()), found);
                }
            }
            return found;
        }

        private void addWords(Extract extract, Sentence sentence, LanguagePack pack, Set<Integer> found) {
            AnnotatedArticle article = extract.article();
            for (Token token : sentence.tokens()) {
                boolean counts = token.kind() == Token.Kind.WORD
                        && extract.contains(token.span())
                        && !dated(article, token.span());
                String word = pack.bare(token.span().of(article.article().text().text()));
                if (counts && !pack.stopWords().contains(word)) {
                    String language = sentence.language().code();
                    boolean name = article.names().stream()
                            .anyMatch(known -> known.span().contains(token.span()));
                    found.add(number(
                            language + " " + Stems.of(word, sentence.language()),
                            new Term(language, sounds.reduce(word), name)));
                }
            }
        }

        private static boolean dated(AnnotatedArticle article, Span span) {
            return article.moments().stream().anyMatch(moment -> moment.span().contains(span));
        }

        private static String dateKey(Moment moment) {
            return moment.month() == 0 && moment.date() != null
                    ? String.valueOf(moment.date().getYear())
                    : moment.month() + "-" + moment.day();
        }

        private int number(String key, Term term) {
            Integer known = numbers.get(key);
            if (known != null) {
                if (term.name() && !terms.get(known).name()) {
                    terms.set(known, term);
                }
                return known;
            }
            numbers.put(key, terms.size());
            terms.add(term);
            return terms.size() - 1;
        }

        Set<Integer> exact() {
            Set<Integer> exact = new TreeSet<>();
            for (int number = 0; number < terms.size(); number++) {
                if (terms.get(number).language().isEmpty()) {
                    exact.add(number);
                }
            }
            return exact;
        }

        Set<Integer> names() {
            Set<Integer> names = new TreeSet<>();
            for (int number = 0; number < terms.size(); number++) {
                if (terms.get(number).name()) {
                    names.add(number);
                }
            }
            return names;
        }

        /** Returns each term's concept: the smallest number among the terms that are one with it. */
        int[] concepts() {
            int[] parent = new int[terms.size()];
            for (int i = 0; i < parent.length; i++) {
                parent[i] = i;
            }
            Map<String, List<Integer>> buckets = new TreeMap<>();
            for (int number = 0; number < terms.size(); number++) {
                String sound = terms.get(number).sound();
                if (sound.length() >= NAME_LENGTH) {
                    buckets.computeIfAbsent(sound.substring(0, NAME_LENGTH), key -> new ArrayList<>())
                            .add(number);
                }
            }
            for (List<Integer> bucket : buckets.values()) {
                joinAlike(bucket, parent);
            }
            int[] concept = new int[parent.length];
            for (int i = 0; i < parent.length; i++) {
                concept[i] = root(parent, i);
            }
            return concept;
        }

        private void joinAlike(List<Integer> bucket, int[] parent) {
            for (int first : bucket) {
                Map<String, Integer> best = new TreeMap<>();
                Map<String, Double> score = new HashMap<>();
                for (int second : bucket) {
                    double alike = alike(terms.get(first), terms.get(second));
                    String language = terms.get(second).language();
                    if (alike >= ALIKE && alike > score.getOrDefault(language, 0.0)) {
                        score.put(language, alike);
                        best.put(language, second);
                    }
                }
                for (int second : best.values()) {
                    join(parent, first, second);
                }
            }
        }

        private double alike(Term first, Term second) {
            boolean names = first.name() && second.name();
            if (first.language().equals(second.language())) {
                return 0;
            }
            int length = Math.min(first.sound().length(), second.sound().length());
            return length >= (names ? NAME_LENGTH : WORD_LENGTH) ? sounds.similarity(first.sound(), second.sound()) : 0;
        }

        private static void join(int[] parent, int first, int second) {
            int a = root(parent, first);
            int b = root(parent, second);
            parent[Math.max(a, b)] = Math.min(a, b);
        }

        private static int root(int[] parent, int number) {
            int at = number;
            while (parent[at] != at) {
                parent[at] = parent[parent[at]];
                at = parent[at];
            }
            return at;
        }
    }
}
