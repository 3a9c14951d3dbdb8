package org.stemma.time;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeDateTimeUnit;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import org.stemma.text.Span;

/**
 * Brings CLDR's units and what it says of times seen from now into a lexicon: "days", "yesterday", "last week",
 * "5 days ago".
 */
final class CldrRelatives {
    private static final Map<AbsoluteUnit, TimeUnit> UNITS = Map.of(
            AbsoluteUnit.DAY, TimeUnit.DAY,
            AbsoluteUnit.WEEK, TimeUnit.WEEK,
            AbsoluteUnit.MONTH, TimeUnit.MONTH,
            AbsoluteUnit.QUARTER, TimeUnit.QUARTER,
            AbsoluteUnit.YEAR, TimeUnit.YEAR);

    private static final Map<Direction, Integer> DIRECTIONS =
            Map.of(Direction.LAST_2, -2, Direction.LAST, -1, Direction.THIS, 0, Direction.NEXT, 1, Direction.NEXT_2, 2);

    private static final Map<RelativeDateTimeUnit, TimeUnit> COUNTED = Map.of(
            RelativeDateTimeUnit.SECOND, TimeUnit.SECOND,
            RelativeDateTimeUnit.MINUTE, TimeUnit.MINUTE,
            RelativeDateTimeUnit.HOUR, TimeUnit.HOUR,
            RelativeDateTimeUnit.DAY, TimeUnit.DAY,
            RelativeDateTimeUnit.WEEK, TimeUnit.WEEK,
            RelativeDateTimeUnit.MONTH, TimeUnit.MONTH,
            RelativeDateTimeUnit.QUARTER, TimeUnit.QUARTER,
            RelativeDateTimeUnit.YEAR, TimeUnit.YEAR);

    private static final Map<MeasureUnit, TimeUnit> MEASURES = Map.of(
            MeasureUnit.SECOND, TimeUnit.SECOND,
            MeasureUnit.MINUTE, TimeUnit.MINUTE,
            MeasureUnit.HOUR, TimeUnit.HOUR,
            MeasureUnit.DAY, TimeUnit.DAY,
            MeasureUnit.WEEK, TimeUnit.WEEK,
            MeasureUnit.MONTH, TimeUnit.MONTH,
            MeasureUnit.YEAR, TimeUnit.YEAR,
            MeasureUnit.CENTURY, TimeUnit.CENTURY);

    /** CLDR's names of the cases in which it gives units, as far as its languages have them. */
    private static final List<String> CASES = List.of(
            "nominative", "genitive", "dative", "accusative", "instrumental", "prepositional", "locative", "partitive");

    /** Numbers for which languages inflect what is counted differently: one, few and many of them. */
    private static final List<Integer> SAMPLES = List.of(1, 2, 5);

    private final Lexicon lexicon;
    private final ULocale locale;

    private CldrRelatives(Lexicon lexicon, ULocale locale) {
        this.lexicon = lexicon;
        this.locale = locale;
    }

    static void addTo(Lexicon lexicon, ULocale locale) {
        CldrRelatives relatives = new CldrRelatives(lexicon, locale);
        RelativeDateTimeFormatter formatter = RelativeDateTimeFormatter.getInstance(locale);
        UNITS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> relatives.named(formatter, entry.getKey(), entry.getValue()));
        COUNTED.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> relatives.counted(formatter, entry.getKey(), entry.getValue()));
        MEASURES.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(entry -> relatives.inflected(entry.getKey(), entry.getValue()));
        String now = formatter.format(Direction.PLAIN, AbsoluteUnit.NOW);
        lexicon.add(now, new Term(Slot.REFERENCE, "PRESENT_REF"));
    }

    private void named(RelativeDateTimeFormatter formatter, AbsoluteUnit absolute, TimeUnit unit) {
        for (Map.Entry<Direction, Integer> direction : DIRECTIONS.entrySet()) {
            String phrase = formatter.format(direction.getKey(), absolute);
            if (phrase != null) {
                lexicon.add(phrase, new Term(Slot.RELATIVE, unit + " " + direction.getValue()));
            }
        }
        String plain = formatter.format(Direction.PLAIN, absolute);
        if (plain != null) {
            lexicon.add(plain, new Term(Slot.UNIT, unit.name()));
        }
    }

    /**
     * Learns a unit's forms and the words around them from how CLDR counts it from now, in both directions: what both
     * have behind the number is the unit, the rest tells the direction.
     */
    private void counted(RelativeDateTimeFormatter formatter, RelativeDateTimeUnit relative, TimeUnit unit) {
        for (int sample : SAMPLES) {
            String before = formatter.formatNumeric(-sample, relative);
            String after = formatter.formatNumeric(sample, relative);
            Counted past = Counted.of(lexicon, before);
            Counted future = Counted.of(lexicon, after);
            if (past.number < 0 || future.number < 0) {
                // Some languages have a form of their own for two, without a digit: Arabic.
                whole(before, past.number, unit + " " + -sample);
                whole(after, future.number, unit + " " + sample);
                continue;
            }
            int common = past.commonWith(future);
            Term term = new Term(sample == 1 ? Slot.UNIT : Slot.UNITS, unit.name());
            past.learn(lexicon, common, term, Slot.AGO_BEFORE, Slot.AGO);
            future.learn(lexicon, common, term, Slot.IN, Slot.IN_AFTER);
        }
    }

    private void whole(String phrase, int number, String value) {
        if (number < 0) {
            lexicon.add(phrase, new Term(Slot.RELATIVE, value));
        }
    }

    // ICU still calls its units in grammatical cases a preview, and CLDR has no other way to its inflected forms.
    @SuppressWarnings("deprecation")
    private void inflected(MeasureUnit measure, TimeUnit unit) {
        for (String grammaticalCase : CASES) {
            LocalizedNumberFormatter formatter = NumberFormatter.withLocale(locale)
                    .unit(measure)
                    .unitWidth(UnitWidth.FULL_NAME)
                    .unitDisplayCase(grammaticalCase);
            for (int sample : SAMPLES) {
                Counted counted = Counted.of(lexicon, formatter.format(sample).toString());
                if (counted.number == 0) {
                    lexicon.add(counted.behind(), new Term(sample == 1 ? Slot.UNIT : Slot.UNITS, unit.name()));
                }
            }
        }
    }

    /** A phrase in pieces, with the place of the piece that is its number; -1 where it has none. */
    private record Counted(List<String> pieces, int number) {
        static Counted of(Lexicon lexicon, String phrase) {
            Atoms atoms = Atoms.of(phrase, new Span(0, phrase.length()), lexicon.folds());
            int number = -1;
            for (int i = 0; i < atoms.size(); i++) {
                number = atoms.isDigits(i) && number < 0 ? i : number;
            }
            return new Counted(List.copyOf(atoms.plains()), number);
        }

        List<String> behind() {
            return pieces.subList(number + 1, pieces.size());
        }

        /** Returns how many pieces behind the numbers are the same in both. */
        int commonWith(Counted other) {
            List<String> mine = behind();
            List<String> others = other.behind();
            int common = 0;
            while (common < mine.size()
                    && common < others.size()
                    && mine.get(common).equals(others.get(common))) {
                common++;
            }
            return common;
        }

        void learn(Lexicon lexicon, int common, Term unit, Slot before, Slot after) {
            List<String> behind = behind();
            // Where nothing is common, the unit is inflected, and the last word tells the direction: Finnish.
            int end = common > 0 ? common : number > 0 ? behind.size() : behind.size() - 1;
            lexicon.add(behind.subList(0, Math.max(0, end)), unit);
            if (number > 0) {
                lexicon.add(pieces.subList(0, number), new Term(before, ""));
            }
            if (end >= 0 && end < behind.size()) {
                lexicon.add(behind.subList(end, behind.size()), new Term(after, ""));
            }
        }
    }
}
