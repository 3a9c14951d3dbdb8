package org.stemma.time;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.time.Lexicon.Match;

/** What each piece of one sentence can mean, worked out when it is first asked for and then kept. */
final class Meanings {
    private static final int LONGEST_DIGITS = 9;
    private static final int LONGEST_SUFFIX = 4;
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2199;
    private static final String SEPARATORS = ".,:/";
    private static final String CODES = "$€£¥#№";
    private static final String UNITS_OF_NUMBERS = "%‰$€£¥°";

    private final TimeVocabulary vocabulary;
    private final Atoms atoms;
    private final List<@Nullable List<Match>> known;

    Meanings(TimeVocabulary vocabulary, Atoms atoms) {
        this.vocabulary = vocabulary;
        this.atoms = atoms;
        this.known = new ArrayList<>(java.util.Collections.nCopies(atoms.size(), null));
    }

    Atoms atoms() {
        return atoms;
    }

    /** Returns whether the language has no time pack. */
    boolean isBare() {
        return !vocabulary.hasPack();
    }

    /** Returns whether the language sets a word beside years: Russian "2019 года". */
    boolean marksYears() {
        return vocabulary.marksYears();
    }

    /** Returns whether the language writes every noun with a capital. */
    boolean capitalisesNouns() {
        return vocabulary.capitalisesNouns();
    }

    /** Returns what can begin at a piece; nothing beyond the sentence's end. */
    List<Match> at(int index) {
        if (index < 0 || index >= atoms.size()) {
            return List.of();
        }
        List<Match> found = known.get(index);
        if (found == null) {
            found = read(index);
            known.set(index, found);
        }
        return found;
    }

    /** Returns whether a phrase of this slot begins at a piece. */
    boolean has(int index, Slot slot) {
        return at(index).stream().anyMatch(match -> match.term().slot() == slot);
    }

    /** Returns whether a phrase of this slot ends right before a piece. */
    boolean endsBefore(int index, Slot slot) {
        for (int start = index - 1; start >= Math.max(0, index - 4); start--) {
            int length = index - start;
            if (at(start).stream().anyMatch(match -> match.term().slot() == slot && match.length() == length)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the pieces cut a longer number or code apart: "10.2.1", "№12". */
    boolean cutsNumber(int from, int to) {
        return (atoms.isDigits(from) && atoms.touches(from) && isCutBefore(from))
                || (atoms.isDigits(to - 1) && atoms.touches(to) && isCutAfter(to));
    }

    private boolean isCutBefore(int from) {
        boolean number =
                isSeparator(from - 1) && !isYearPair(from - 1) && atoms.touches(from - 1) && atoms.isDigits(from - 2);
        boolean code = atoms.isWord(from - 1) && !isUnspaced(from - 1);
        return number || code || CODES.contains(atoms.plain(from - 1));
    }

    private boolean isCutAfter(int to) {
        boolean number = isSeparator(to) && !isYearPair(to) && atoms.touches(to + 1) && atoms.isDigits(to + 1);
        return number || UNITS_OF_NUMBERS.contains(atoms.plain(to));
    }

    /** Two years with a slash between are two years. */
    private boolean isYearPair(int mark) {
        return atoms.plain(mark).equals("/")
                && atoms.isDigits(mark - 1)
                && atoms.isDigits(mark + 1)
                && atoms.plain(mark - 1).length() == 4
                && atoms.plain(mark + 1).length() == 4;
    }

    private boolean isUnspaced(int index) {
        return atoms.isWord(index)
                && atoms.plain(index).length() == 1
                && atoms.plain(index).charAt(0) > '\u0E00';
    }

    private boolean isSeparator(int index) {
        return index >= 0 && index < atoms.size() && SEPARATORS.contains(atoms.plain(index));
    }

    private List<Match> read(int index) {
        List<Match> found = new ArrayList<>();
        if (atoms.isDigits(index)) {
            digits(index, found);
        } else if (atoms.isWord(index)) {
            roman(index, found);
        } else {
            mark(index, found);
        }
        for (Match match : vocabulary.lexicon().at(atoms, index)) {
            found.add(new Match(byCase(match.term(), index), match.length()));
        }
        return found;
    }

    /** A name of a month or weekday that is not written as the language writes it may be another name or word. */
    private Term byCase(Term term, int index) {
        boolean name = term.slot() == Slot.MONTH || term.slot() == Slot.WEEKDAY;
        boolean telling = vocabulary.capitals() == Capitals.NAMES || vocabulary.capitals() == Capitals.WORDS;
        if (!name || !telling || atoms.isShouted(index)) {
            return term;
        }
        boolean capital = atoms.isCapitalised(index);
        boolean expected = vocabulary.capitals() == Capitals.NAMES;
        boolean fits = capital == expected || (capital && index == 0 && !atoms.isCapitalised(1));
        return fits ? term : new Term(term.slot() == Slot.MONTH ? Slot.MONTH_SHORT : Slot.WEEKDAY_SHORT, term.value());
    }

    private void mark(int index, List<Match> found) {
        Slot slot = switch (atoms.plain(index)) {
            case "," -> Slot.COMMA;
            case "." -> Slot.DOT;
            case "-" -> Slot.DASH;
            case ":" -> Slot.COLON;
            case "/" -> Slot.SLASH;
            case "'" -> Slot.APOSTROPHE;
            default -> null;
        };
        if (slot != null) {
            found.add(new Match(new Term(slot, ""), 1));
        }
    }

    private void digits(int index, List<Match> found) {
        String digits = atoms.plain(index);
        if (digits.length() > LONGEST_DIGITS) {
            return;
        }
        int value = Integer.parseInt(digits);
        int suffix = suffix(index + 1);
        if (suffix > 0) {
            found.add(new Match(new Term(Slot.MARKED_ORDINAL, String.valueOf(value)), 1 + suffix));
            addIf(
                    value >= FIRST_YEAR && value <= LAST_YEAR && digits.length() == 4,
                    Slot.YEAR,
                    digits,
                    1 + suffix,
                    found);
        }
        addIf(
                atoms.plainOrNone(index + 1).equals(".") && atoms.touches(index + 1) && digits.length() <= 2,
                Slot.ORDINAL,
                String.valueOf(value),
                2,
                found);
        boolean two = digits.length() <= 2;
        addIf(two && value >= 1 && value <= 31, Slot.DAY, String.valueOf(value), 1, found);
        addIf(two && value >= 1 && value <= 12, Slot.MONTH_NUMBER, String.valueOf(value), 1, found);
        addIf(two && value <= 24, Slot.HOUR, String.valueOf(value), 1, found);
        addIf(digits.length() == 2 && value <= 59, Slot.MINUTE, digits, 1, found);
        addIf(digits.length() == 2, Slot.SHORT_YEAR, digits, 1, found);
        addIf(digits.length() == 4 && value >= FIRST_YEAR && value <= LAST_YEAR, Slot.YEAR, digits, 1, found);
        addIf(digits.length() <= 4 && value > 0, Slot.EPOCH_YEAR, String.valueOf(value), 1, found);
        boolean decade = digits.endsWith("0")
                && (digits.length() == 2 || (digits.length() == 4 && value >= FIRST_YEAR && value <= LAST_YEAR));
        addIf(decade, Slot.DECADE, digits, 1, found);
        count(index, value, found);
        addIf(two, Slot.ORDINAL, String.valueOf(value), 1, found);
    }

    /** A count may have a decimal part: "1.5 years". */
    private void count(int index, int value, List<Match> found) {
        String mark = atoms.plainOrNone(index + 1);
        boolean point = (mark.equals(".") || mark.equals(","))
                && atoms.touches(index + 1)
                && atoms.touches(index + 2)
                && atoms.isDigits(index + 2);
        if (point && atoms.plain(index + 2).length() <= 2) {
            found.add(new Match(new Term(Slot.COUNT, value + "." + atoms.plain(index + 2)), 3));
        }
        if (!point) {
            found.add(new Match(new Term(Slot.COUNT, String.valueOf(value)), 1));
        }
    }

    /** Returns how many pieces from here on are the ending of a number in digits; 0 for none. */
    private int suffix(int index) {
        if (!atoms.touches(index)) {
            return 0;
        }
        int word = atoms.plain(index).equals("-") && atoms.touches(index + 1) ? index + 1 : index;
        if (word >= atoms.size() || atoms.plain(word).length() > LONGEST_SUFFIX) {
            return 0;
        }
        for (Match match : vocabulary.lexicon().at(atoms, word)) {
            boolean whole = word + match.length() >= atoms.size()
                    || !atoms.touches(word + match.length())
                    || !atoms.isWord(word + match.length());
            if (match.term().slot() == Slot.ORDINAL_SUFFIX && whole) {
                return word - index + match.length();
            }
        }
        return 0;
    }

    private void roman(int index, List<Match> found) {
        String written = atoms.written(index);
        int value = Roman.value(written);
        if (value > 0) {
            found.add(new Match(
                    new Term(Slot.ROMAN, String.valueOf(value)),
                    1 + (atoms.touches(index + 1) ? suffix(index + 1) : 0)));
            return;
        }
        for (int cut = written.length() - 1; cut > 0 && cut >= written.length() - 3; cut--) {
            int glued = Roman.value(written.substring(0, cut));
            if (glued > 0
                    && vocabulary.lexicon().has(written.substring(cut).toLowerCase(Locale.ROOT), Slot.ORDINAL_SUFFIX)) {
                found.add(new Match(new Term(Slot.ROMAN, String.valueOf(glued)), 1));
                return;
            }
        }
    }

    private static void addIf(boolean holds, Slot slot, String value, int length, List<Match> found) {
        if (holds) {
            found.add(new Match(new Term(slot, value), length));
        }
    }

    /** Returns the slots that can begin at a piece. */
    Set<Slot> slots(int index) {
        Set<Slot> slots = EnumSet.noneOf(Slot.class);
        for (Match match : at(index)) {
            slots.add(match.term().slot());
        }
        return slots;
    }
}
