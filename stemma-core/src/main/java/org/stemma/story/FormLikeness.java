package org.stemma.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.naming.NameType;

/** How alike two forms of names are, from 0 to 1, word by word. */
final class FormLikeness {
    /** What two words may be unlike where the others agree; beneath, the names are two. */
    private static final double LEAST = 0.5;

    private static final double INITIAL = 0.8;
    private static final double OTHER_ORDER = 0.05;
    private static final double WORD_LEFT_OUT = 0.05;

    private FormLikeness() {}

    /** Returns how alike two names are; 0 for names of one word and of several, which may be one's part. */
    static double of(NameForm first, NameForm second) {
        WordLikeness likeness = words(first, second);
        List<NameWord> one = first.words();
        List<NameWord> other = second.words();
        if (one.size() == 1 || other.size() == 1) {
            return one.size() == other.size() ? single(one.get(0), other.get(0), likeness) : 0;
        }
        if (one.size() == other.size()) {
            double aligned = aligned(one, other, likeness);
            return one.size() > 2 ? aligned : Math.max(aligned, crossed(one, other, likeness) - OTHER_ORDER);
        }
        return mayBePerson(first.type()) && mayBePerson(second.type()) ? ends(one, other, likeness) : 0;
    }

    /** Returns how alike the shorter name is to the end of the longer one. */
    static double end(NameForm shorter, NameForm longer) {
        List<NameWord> words = longer.words();
        int size = words.size();
        return aligned(shorter.words(), words.subList(size - shorter.words().size(), size), words(shorter, longer));
    }

    /** Returns how alike the shorter name is to the beginning of the longer one. */
    static double beginning(NameForm shorter, NameForm longer) {
        return aligned(
                shorter.words(), longer.words().subList(0, shorter.words().size()), words(shorter, longer));
    }

    /** Returns how alike the shorter name is to words within the longer one: the first of two family names. */
    static double within(NameForm shorter, NameForm longer) {
        double best = 0;
        int size = shorter.words().size();
        for (int from = 1; from + size < longer.words().size(); from++) {
            List<NameWord> words = longer.words().subList(from, from + size);
            best = Math.max(best, aligned(shorter.words(), words, words(shorter, longer)));
        }
        return best;
    }

    static boolean mayBePerson(@Nullable NameType type) {
        return type == null || type == NameType.PERSON;
    }

    private static WordLikeness words(NameForm first, NameForm second) {
        return first.language().equals(second.language()) ? WordLikeness.WITHIN : WordLikeness.ACROSS;
    }

    private static double aligned(List<NameWord> first, List<NameWord> second, WordLikeness likeness) {
        double sum = 0;
        for (int index = 0; index < first.size(); index++) {
            double alike = word(first.get(index), second.get(index), likeness);
            if (alike < LEAST) {
                return 0;
            }
            sum += alike;
        }
        return sum / first.size();
    }

    private static double crossed(List<NameWord> first, List<NameWord> second, WordLikeness likeness) {
        return aligned(List.of(first.get(1), first.get(0)), second, likeness);
    }

    /** Compares the first words and the last, or the end alone, as of a person whose further names or title one leaves out. */
    private static double ends(List<NameWord> first, List<NameWord> second, WordLikeness likeness) {
        List<NameWord> one = List.of(first.get(0), first.get(first.size() - 1));
        List<NameWord> other = List.of(second.get(0), second.get(second.size() - 1));
        int size = Math.min(first.size(), second.size());
        double end = aligned(
                first.subList(first.size() - size, first.size()),
                second.subList(second.size() - size, second.size()),
                likeness);
        return Math.max(aligned(one, other, likeness), end) - WORD_LEFT_OUT;
    }

    /** An initial alone is nobody's. */
    private static double single(NameWord first, NameWord second, WordLikeness likeness) {
        boolean initial = first.kind() == NameWord.Kind.INITIAL || second.kind() == NameWord.Kind.INITIAL;
        return initial && !first.equals(second) ? 0 : word(first, second, likeness);
    }

    private static double word(NameWord first, NameWord second, WordLikeness likeness) {
        boolean initial = first.kind() == NameWord.Kind.INITIAL || second.kind() == NameWord.Kind.INITIAL;
        boolean acronym = first.kind() == NameWord.Kind.ACRONYM && second.kind() == NameWord.Kind.ACRONYM;
        if (initial) {
            return first.sounds().charAt(0) == second.sounds().charAt(0) ? INITIAL : 0;
        }
        if (acronym) {
            return first.sounds().equals(second.sounds()) ? 1 : 0;
        }
        return likeness.of(first.sounds(), second.sounds());
    }
}
