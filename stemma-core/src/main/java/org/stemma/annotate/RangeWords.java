package org.stemma.annotate;

import java.util.List;
import java.util.Map;

/**
 * How a language gives numbers that are not one number.
 *
 * @param joiners words between the two numbers of a range: "to"
 * @param openers words before a range, each with the word that then joins its numbers: "between", "and"
 * @param changes words before two numbers that make of them a change from one to the other: "from"
 * @param several nouns that stand for some multiple of a number, with the number: "dozens"
 */
public record RangeWords(Phrases joiners, Map<String, String> openers, Phrases changes, Map<String, Integer> several) {
    static final RangeWords NONE = new RangeWords(Phrases.NONE, Map.of(), Phrases.NONE, Map.of());

    /** Puts empty lists in the place of missing ones and copies the others. */
    public RangeWords {
        joiners = Phrases.orNone(joiners);
        openers = LanguagePack.sorted(openers);
        changes = Phrases.orNone(changes);
        several = LanguagePack.sorted(several);
    }

    /**
     * Returns how many words before the first of two numbers belong to their range; less than 0 where there is none.
     *
     * @param first the number of the token of the first number
     * @param joint the number of the one token between them
     */
    int joins(Line line, int first, int joint) {
        List<String> words = line.words();
        String before = first > 0 ? words.get(first - 1) : "";
        if (words.get(joint).equals(openers.get(before))) {
            return 1;
        }
        if (Character.getType(words.get(joint).codePointAt(0)) == Character.DASH_PUNCTUATION) {
            return 0;
        }
        return joiners.match(words, joint) == 1 && !changes.contains(before) ? 0 : -1;
    }
}
