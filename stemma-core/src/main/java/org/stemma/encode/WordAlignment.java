package org.stemma.encode;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which words of two passages correspond.
 *
 * @param leftSize number of words of the left passage
 * @param rightSize number of words of the right passage
 * @param links the correspondences, by their first left word; no word is in two
 */
public record WordAlignment(int leftSize, int rightSize, List<Link> links) {
    /** Copies the list. */
    public WordAlignment {
        links = List.copyOf(links);
    }

    /**
     * Words that say the same: one or more that stand together on either side, and only one on one of them.
     *
     * @param left the numbers of the left words, rising by one
     * @param right the numbers of the right words, rising by one
     * @param similarity the cosine of the two words that found one another, in [-1, 1]
     */
    public record Link(List<Integer> left, List<Integer> right, double similarity) {
        /** Copies the lists; throws {@link IllegalArgumentException} where a side is empty. */
        public Link {
            left = List.copyOf(left);
            right = List.copyOf(right);
            if (left.isEmpty() || right.isEmpty()) {
                throw new IllegalArgumentException("a link needs words on both sides");
            }
        }
    }

    /** Returns the left words to which nothing corresponds. */
    public List<Integer> leftGaps() {
        return IntStream.range(0, leftSize)
                .filter(word -> links.stream().noneMatch(link -> link.left().contains(word)))
                .boxed()
                .toList();
    }

    /** Returns the right words to which nothing corresponds. */
    public List<Integer> rightGaps() {
        return IntStream.range(0, rightSize)
                .filter(word -> links.stream().noneMatch(link -> link.right().contains(word)))
                .boxed()
                .toList();
    }
}
