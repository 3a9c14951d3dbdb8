package org.stemma.time;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.stemma.text.Span;

/** Brings number words in all their forms, and the endings of ordinals in digits, into a lexicon. */
final class CldrNumbers {
    private static final List<Integer> WORDS = words();
    private static final List<Integer> DIGITS = List.of(1, 2, 3, 4, 7, 11, 21);

    private CldrNumbers() {}

    private static List<Integer> words() {
        List<Integer> words = new ArrayList<>();
        for (int number = 1; number <= 40; number++) {
            words.add(number);
        }
        words.addAll(List.of(45, 50, 60, 70, 75, 80, 90, 100, 200, 1000));
        return List.copyOf(words);
    }

    static void addTo(Lexicon lexicon, ULocale locale) {
        RuleBasedNumberFormat spelled = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
        for (String rules : spelled.getRuleSetNames()) {
            boolean ordinal = rules.contains("ordinal");
            boolean cardinal = rules.contains("cardinal");
            if (ordinal || cardinal) {
                for (int number : WORDS) {
                    String word = spelled.format(number, rules);
                    if (word.codePoints().noneMatch(Character::isDigit)) {
                        lexicon.add(word, new Term(ordinal ? Slot.ORDINAL : Slot.COUNT, String.valueOf(number)));
                    }
                }
            }
        }
        suffixes(locale, lexicon).forEach(suffix -> lexicon.add(suffix, new Term(Slot.ORDINAL_SUFFIX, "")));
    }

    /** Returns what CLDR writes directly behind digits to make them tell a place in a row: "th", "er", "º". */
    private static Set<List<String>> suffixes(ULocale locale, Lexicon lexicon) {
        RuleBasedNumberFormat digits = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.ORDINAL);
        Set<List<String>> suffixes = new LinkedHashSet<>();
        for (String rules : digits.getRuleSetNames()) {
            for (int number : DIGITS) {
                String written = digits.format(number, rules);
                Atoms atoms = Atoms.of(written, new Span(0, written.length()), lexicon.folds());
                boolean ends =
                        atoms.size() > 1 && atoms.isDigits(0) && !atoms.plain(1).equals(".");
                if (ends) {
                    suffixes.add(List.copyOf(atoms.plains().subList(1, atoms.size())));
                }
            }
        }
        return suffixes;
    }
}
