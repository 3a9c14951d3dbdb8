package org.stemma.bench.sentencealignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Lines of NTREX among which counterparts are looked for.
 *
 * @param left the lines whose English sentence is there, ascending
 * @param right the lines whose sentence in the other language is there, ascending
 */
record Pool(List<Integer> left, List<Integer> right) {
    private static final int ARTICLES = 10;
    private static final long SEED = 3;

    /** Copies the lists. */
    Pool {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** Returns a pool for each article whose lines all lie at or behind the first; every sentence has its counterpart. */
    static List<Pool> articles(List<String> documents, int first) {
        return lines(documents, first).stream()
                .map(lines -> new Pool(lines, lines))
                .toList();
    }

    /** Returns pools of ten articles each; of the lines, a quarter is there in English alone, another not in English. */
    static List<Pool> mixed(List<String> documents, int first) {
        List<List<Integer>> articles = lines(documents, first);
        Random random = new Random(SEED);
        List<Pool> pools = new ArrayList<>();
        for (int from = 0; from < articles.size(); from += ARTICLES) {
            List<Integer> left = new ArrayList<>();
            List<Integer> right = new ArrayList<>();
            for (List<Integer> lines : articles.subList(from, Math.min(from + ARTICLES, articles.size()))) {
                for (int line : lines) {
                    int quarter = random.nextInt(4);
                    if (quarter != 0) {
                        left.add(line);
                    }
                    if (quarter != 1) {
                        right.add(line);
                    }
                }
            }
            pools.add(new Pool(left, right));
        }
        return pools;
    }

    private static List<List<Integer>> lines(List<String> documents, int first) {
        Map<String, List<Integer>> lines = new TreeMap<>();
        IntStream.range(0, documents.size())
                .forEach(line -> lines.computeIfAbsent(documents.get(line), key -> new ArrayList<>())
                        .add(line));
        return lines.values().stream().filter(list -> list.get(0) >= first).toList();
    }
}
