package org.stemma.story;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Signatures, and for each those that are most like it, found by the terms that they share: what an article costs does not
 * grow with the number of those before it, as long as no more of them are about its days.
 */
public final class SignatureIndex {
    /** The rarest terms of each kind are looked up first, until they had so many holders in all. */
    private static final int LOOKED_UP = 6000;

    /** So many days before and after an article its rivals lie; also the most between an article and those near it. */
    private static final int WINDOW = 15;

    /** Rarities may be as old as that: terms are weighted anew when the number of articles has grown by this share. */
    private static final double GROWTH = 0.02;

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final TermCounts words = new TermCounts();
    private final TermCounts names = new TermCounts();
    private final TermCounts exact = new TermCounts();
    private final Map<Integer, Set<Entry>> byWord = new HashMap<>();
    private final Map<Integer, Set<Entry>> byName = new HashMap<>();
    private final Map<Integer, Set<Entry>> byNumber = new HashMap<>();
    private final TreeMap<Long, Integer> days = new TreeMap<>();
    private int undated;
    private int next;

    private static final class Entry implements Comparable<Entry> {
        private final int number;
        private final Signature signature;
        private Resemblance.@Nullable Weighted weighted;
        private int weightedAt;

        Entry(int number, Signature signature) {
            this.number = number;
            this.signature = signature;
        }

        @Override
        public int compareTo(Entry other) {
            return Integer.compare(number, other.number);
        }
    }

    /** An article near another one. */
    public record Neighbour(Signature signature, Resemblance resemblance) {}

    /** Adds an article; one of the same id is replaced. */
    public void add(Signature signature) {
        remove(signature.id());
        Entry entry = new Entry(next++, signature);
        entries.put(signature.id(), entry);
        words.add(signature.words());
        names.add(signature.names());
        exact.add(signature.exact());
        post(byWord, signature.words(), entry);
        post(byName, signature.names(), entry);
        post(byNumber, signature.exact(), entry);
        count(signature, 1);
    }

    /** Takes an article out; nothing happens where there is none of this id. */
    public void remove(String id) {
        Entry entry = entries.remove(id);
        if (entry != null) {
            Signature signature = entry.signature;
            words.remove(signature.words());
            names.remove(signature.names());
            exact.remove(signature.exact());
            unpost(byWord, signature.words(), entry);
            unpost(byName, signature.names(), entry);
            unpost(byNumber, signature.exact(), entry);
            count(signature, -1);
        }
    }

    private void count(Signature signature, int by) {
        if (signature.day() == null) {
            undated += by;
        } else {
            days.merge(signature.day().toEpochDay(), by, Integer::sum);
        }
    }

    private static void post(Map<Integer, Set<Entry>> postings, Terms terms, Entry entry) {
        for (int index = 0; index < terms.size(); index++) {
            postings.computeIfAbsent(terms.key(index), key -> new TreeSet<>()).add(entry);
        }
    }

    private static void unpost(Map<Integer, Set<Entry>> postings, Terms terms, Entry entry) {
        for (int index = 0; index < terms.size(); index++) {
            postings.computeIfPresent(terms.key(index), (key, holders) -> {
                holders.remove(entry);
                return holders.isEmpty() ? null : holders;
            });
        }
    }

    /** Returns in what two articles that were added are alike. */
    public Resemblance compare(String one, String other) {
        Entry first = entries.get(one);
        Entry second = entries.get(other);
        if (first == null || second == null) {
            throw new IllegalArgumentException("not both are here: " + one + ", " + other);
        }
        return compare(first, second);
    }

    private Resemblance compare(Entry one, Entry other) {
        return Resemblance.of(
                weighted(one), weighted(other), Math.sqrt(rivals(one.signature) * rivals(other.signature)));
    }

    /** Returns the number of articles of an article's time, itself among them; without a day, of all. */
    private double rivals(Signature signature) {
        if (signature.day() == null) {
            return entries.size();
        }
        long day = signature.day().toEpochDay();
        int near = undated;
        for (int count : days.subMap(day - WINDOW, true, day + WINDOW, true).values()) {
            near += count;
        }
        return near;
    }

    private Resemblance.Weighted weighted(Entry entry) {
        Resemblance.Weighted kept = entry.weighted;
        if (kept != null && entries.size() <= entry.weightedAt * (1 + GROWTH)) {
            return kept;
        }
        Signature signature = entry.signature;
        Resemblance.Weighted made = new Resemblance.Weighted(
                signature,
                signature.words().weighted(Terms.Part.WHOLE, words),
                signature.words().weighted(Terms.Part.TITLE, words),
                signature.words().weighted(Terms.Part.HEAD, words),
                signature.names().weighted(Terms.Part.WHOLE, names),
                signature.exact().weighted(Terms.Part.WHOLE, exact));
        entry.weighted = made;
        entry.weightedAt = entries.size();
        return made;
    }

    /**
     * Returns the articles that share the rarest terms with one that was added, compared with it: those in its language,
     * then those in others, each with those first that share most; of equals the first added.
     *
     * @param most how many at most in its language, and how many in all others
     */
    public List<Neighbour> near(String id, int most) {
        Entry entry = entries.get(id);
        if (entry == null) {
            return List.of();
        }
        Map<Entry, Double> shared = new HashMap<>();
        gather(byWord, words, weighted(entry).words(), shared);
        gather(byName, names, weighted(entry).names(), shared);
        gather(byNumber, exact, weighted(entry).exact(), shared);
        shared.remove(entry);
        List<Entry> sorted = shared.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Entry, Double> other) -> -other.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        Predicate<Entry> sameLanguage = other -> other.signature.language().equals(entry.signature.language());
        return Stream.concat(
                        sorted.stream().filter(sameLanguage).limit(most),
                        sorted.stream().filter(sameLanguage.negate()).limit(most))
                .map(other -> new Neighbour(other.signature, compare(entry, other)))
                .toList();
    }

    private void gather(
            Map<Integer, Set<Entry>> postings, TermCounts counts, WeightedTerms terms, Map<Entry, Double> shared) {
        List<Posting> rarest = IntStream.range(0, terms.size())
                .mapToObj(index -> new Posting(index, postings.getOrDefault(terms.key(index), Set.of())))
                .sorted(Comparator.comparingInt(posting -> posting.holders().size()))
                .toList();
        int left = LOOKED_UP;
        for (Posting posting : rarest) {
            left -= posting.holders().size();
            if (left < 0) {
                return;
            }
            int term = terms.key(posting.index());
            double worth = terms.weight(posting.index()) * counts.rarity(term);
            posting.holders()
                    .forEach(other -> shared.merge(
                            other,
                            worth / Math.sqrt(1.0 + other.signature.words().size()),
                            Double::sum));
        }
    }

    /** A term of an article, by its place among these, and the articles that hold it. */
    private record Posting(int index, Set<Entry> holders) {}

    /** Returns the ids, of which all were added, in the order of adding. */
    List<String> inOrder(Collection<String> ids) {
        return ids.stream()
                .map(entries::get)
                .flatMap(Stream::ofNullable)
                .sorted()
                .map(entry -> entry.signature.id())
                .toList();
    }
}
