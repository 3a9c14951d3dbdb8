package org.stemma.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.LanguagePack;
import org.stemma.annotate.LanguagePacks;
import org.stemma.annotate.Moment;
import org.stemma.annotate.Quantity;
import org.stemma.text.Span;
import org.stemma.text.Token;

/**
 * The words, numbers and dates of a story's units, brought to one form across languages, with how rare each is.
 *
 * <p>Words of one stem are one concept. Words of different languages are one concept when they sound alike, which holds
 * for names and for the many words that news languages share. Numbers and dates are concepts by their value.
 */
public final class Concepts {
    /** Words that are no names must sound alike for at least this many consonants. */
    private static final int WORD_LENGTH = 4;

    private static final int NAME_LENGTH = 2;
    private static final double ALIKE = 0.8;

    private final List<Set<Integer>> ofUnit;
    private final double[] rarity;
    private final Set<Integer> exact;

    private Concepts(List<Set<Integer>> ofUnit, double[] rarity, Set<Integer> exact) {
        this.ofUnit = ofUnit;
        this.rarity = rarity;
        this.exact = exact;
    }

    /** Returns the concepts of these units; a concept's rarity is counted among them alone. */
    public static Concepts of(List<Unit> units, LanguagePacks packs, Sounds sounds) {
        Terms terms = new Terms(sounds);
        List<Set<Integer>> raw = new ArrayList<>();
        for (Unit unit : units) {
            raw.add(terms.of(unit, packs.of(unit.language())));
        }
        int[] concept = terms.concepts();
        List<Set<Integer>> ofUnit = new ArrayList<>();
        Map<Integer, Integer> counts = new HashMap<>();
        for (Set<Integer> numbers : raw) {
            Set<Integer> merged = new TreeSet<>();
            numbers.forEach(number -> merged.add(concept[number]));
            merged.forEach(number -> counts.merge(number, 1, Integer::sum));
            ofUnit.add(merged);
        }
        double[] rarity = new double[concept.length];
        double most = Math.log(units.size() + 1.0);
        counts.forEach((number, count) -> rarity[number] = Math.log((units.size() + 1.0) / count) / most);
        Set<Integer> exact = new TreeSet<>();
        terms.exact().forEach(number -> exact.add(concept[number]));
        return new Concepts(ofUnit, rarity, exact);
    }

    /** Returns the concepts of the unit at {@code index}, sorted. */
    public Set<Integer> of(int index) {
        return ofUnit.get(index);
    }

    /** Returns how rare a concept is, from 0 (in every unit) to 1 (in one only, nearly). */
    public double rarity(int concept) {
        return rarity[concept];
    }

    /** Returns whether a concept is a number or a date. */
    public boolean isExact(int concept) {
        return exact.contains(concept);
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

        Set<Integer> of(Unit unit, LanguagePack pack) {
            Set<Integer> found = new TreeSet<>();
            AnnotatedArticle article = unit.article();
            String text = article.article().text().text();
            for (Moment moment : article.moments()) {
                if (unit.contains(moment.span())) {
                    found.add(number("@" + dateKey(moment), new Term("", "", false)));
                }
            }
            for (Quantity quantity : article.quantities()) {
                if (unit.contains(quantity.span())) {
                    found.add(number("#" + quantity.value().toPlainString(), new Term("", "", false)));
                }
            }
            String language = unit.language().code();
            for (Token token : article.sentences().get(unit.sentence()).tokens()) {
                if (token.kind() == Token.Kind.WORD && unit.contains(token.span()) && !dated(article, token.span())) {
                    String written = token.span().of(text);
                    String word = written.toLowerCase(Locale.ROOT);
                    if (!pack.stopWords().contains(word)) {
                        String stem = Stems.of(word, unit.language());
                        boolean name = article.names().stream().anyMatch(known -> known.span().contains(token.span()));
                        found.add(number(language + " " + stem, new Term(language, sounds.reduce(word), name)));
                    }
                }
            }
            return found;
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
