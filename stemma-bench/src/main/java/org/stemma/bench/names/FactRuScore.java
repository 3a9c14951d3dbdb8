package org.stemma.bench.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.stemma.annotate.naming.NameType;
import org.stemma.annotate.naming.TaggedName;
import org.stemma.bench.Counts;

/**
 * The measure of FactRuEval 2016's first track, without the type that is place and body at once: a name found is worth the
 * share of naming words that it has in common with the gold one. Described words cost nothing; things that are only
 * described, and bodies within larger ones, are passed over. Pairs are taken from the best down.
 */
final class FactRuScore {
    private FactRuScore() {}

    private record Pair(FactRuCorpus.Thing gold, Set<FactRuCorpus.Word> found, double worth) {}

    /** Returns the counts of one type in one document. */
    static Counts count(FactRuCorpus.Marked document, List<TaggedName> names, NameType type) {
        List<FactRuCorpus.Thing> things =
                document.things().stream().filter(thing -> thing.type() == type).toList();
        List<Set<FactRuCorpus.Word>> found = names.stream()
                .filter(name -> name.type() == type)
                .map(name -> words(document, name))
                .filter(words -> !words.isEmpty())
                .toList();
        List<Pair> pairs = pairs(document, things, found);
        Set<FactRuCorpus.Thing> met = new HashSet<>();
        Set<Set<FactRuCorpus.Word>> used = new HashSet<>();
        double right = 0;
        int matched = 0;
        for (Pair pair : pairs) {
            if (!met.contains(pair.gold()) && !used.contains(pair.found())) {
                met.add(pair.gold());
                used.add(pair.found());
                if (!ignored(pair.gold(), things)) {
                    right += pair.worth();
                    matched++;
                }
            }
        }
        long unmatched = found.stream().filter(words -> !used.contains(words)).count();
        long missed = things.stream()
                .filter(thing -> !met.contains(thing) && !ignored(thing, things))
                .count();
        return Counts.of((double) (matched + unmatched), (double) (matched + missed), right);
    }

    private static Set<FactRuCorpus.Word> words(FactRuCorpus.Marked document, TaggedName name) {
        Set<FactRuCorpus.Word> words = new LinkedHashSet<>();
        for (FactRuCorpus.Word word : document.words()) {
            if (word.span().overlaps(name.span()) && !document.marks().contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    private static List<Pair> pairs(
            FactRuCorpus.Marked document, List<FactRuCorpus.Thing> things, List<Set<FactRuCorpus.Word>> found) {
        List<Pair> pairs = new ArrayList<>();
        for (FactRuCorpus.Thing thing : things) {
            for (Set<FactRuCorpus.Word> words : found) {
                double worth = worth(document, thing, words);
                if (worth > 0 || thing.words().stream().anyMatch(words::contains)) {
                    pairs.add(new Pair(thing, words, worth));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.worth()));
        return pairs;
    }

    private static double worth(FactRuCorpus.Marked document, FactRuCorpus.Thing thing, Set<FactRuCorpus.Word> found) {
        double right = 0;
        double missed = 0;
        double all = 0;
        for (FactRuCorpus.Word word : thing.words()) {
            double mark = thing.naming().contains(word) && !document.marks().contains(word) ? 1 : 0;
            right += found.contains(word) ? mark : 0;
            missed += found.contains(word) ? 0 : mark;
            all += found.contains(word) ? 1 : 0;
        }
        double wrong = found.size() - all;
        double sum = right + missed + wrong;
        return sum > 0 ? right / sum : all / Math.max(1, thing.words().size());
    }

    private static boolean ignored(FactRuCorpus.Thing thing, List<FactRuCorpus.Thing> things) {
        boolean within = thing.type() == NameType.ORGANISATION
                && things.stream()
                        .anyMatch(other -> other.words().size() > thing.words().size()
                                && other.words().containsAll(thing.words()));
        return thing.naming().isEmpty() || within;
    }
}
