package org.stemma.bench.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes large stories of articles of some threads and of copies of them that lack some paragraphs. */
final class LargeStory {
    private static final long SEED = 300;

    /** One paragraph in so many is missing from a copy. */
    private static final int MISSING = 5;

    private LargeStory() {}

    /**
     * Returns texts of which the first N, for each N, are alike in make: one of each thread in turn, each followed by a
     * copy; where a thread has no more articles, copies alone.
     */
    static List<RawText> of(List<List<RawText>> threads, int size) {
        List<RawText> originals = new ArrayList<>();
        int longest = threads.stream().mapToInt(List::size).max().orElse(0);
        for (int number = 0; number < longest; number++) {
            for (List<RawText> thread : threads) {
                if (number < thread.size()) {
                    originals.add(thread.get(number));
                }
            }
        }
        Random random = new Random(SEED);
        List<RawText> story = new ArrayList<>();
        for (int number = 0; story.size() < size && !originals.isEmpty(); number++) {
            RawText original = originals.get(number % originals.size());
            if (number < originals.size()) {
                story.add(original);
            }
            story.add(copy(original, number, random));
        }
        return List.copyOf(story.subList(0, Math.min(size, story.size())));
    }

    /** Returns a copy without some of the paragraphs behind the first. */
    private static RawText copy(RawText original, int number, Random random) {
        List<String> kept = new ArrayList<>();
        for (String paragraph : original.text().split("\n", -1)) {
            if (kept.isEmpty() || random.nextInt(MISSING) != 0) {
                kept.add(paragraph);
            }
        }
        return new RawText(original.id() + "-copy" + number, String.join("\n", kept) + "\n");
    }
}
