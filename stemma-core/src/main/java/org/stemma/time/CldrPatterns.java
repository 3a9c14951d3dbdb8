package org.stemma.time;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/** Turns the patterns by which CLDR writes dates in a language into rules that read them. */
final class CldrPatterns {
    private static final List<String> SKELETONS =
            List.of("yMMMMEEEEd", "yMMMMd", "yMMMEd", "yMMMd", "MMMMEEEEd", "MMMMd", "MMMd", "yMMMM", "yMMM", "yMd");

    private CldrPatterns() {}

    /** Returns the rules of a locale; those for longer dates stand first. */
    static List<Rule> rules(ULocale locale, Lexicon lexicon) {
        Set<String> patterns = new LinkedHashSet<>();
        for (int style : List.of(DateFormat.FULL, DateFormat.LONG, DateFormat.MEDIUM)) {
            if (DateFormat.getDateInstance(style, locale) instanceof SimpleDateFormat simple) {
                patterns.add(simple.toPattern());
            }
        }
        DateTimePatternGenerator generator = DateTimePatternGenerator.getInstance(locale);
        for (String skeleton : SKELETONS) {
            patterns.add(generator.getBestPattern(skeleton));
        }
        List<Rule> rules = new ArrayList<>();
        for (String pattern : patterns) {
            rule(pattern, lexicon, rules);
        }
        return rules;
    }

    /** Returns whether the language writes the month before the day when both are numbers. */
    static boolean isMonthFirst(ULocale locale) {
        String pattern = DateTimePatternGenerator.getInstance(locale).getBestPattern("yMd");
        return pattern.indexOf('M') < pattern.indexOf('d') && pattern.indexOf('y') > pattern.indexOf('d');
    }

    private static void rule(String pattern, Lexicon lexicon, List<Rule> rules) {
        List<Rule.Element> elements = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        boolean quoted = false;
        int at = 0;
        while (at < pattern.length()) {
            char here = pattern.charAt(at);
            boolean field = !quoted && ((here >= 'a' && here <= 'z') || (here >= 'A' && here <= 'Z'));
            if (here == '\'') {
                quoted = !quoted;
                at++;
            } else if (field) {
                int end = at;
                while (end < pattern.length() && pattern.charAt(end) == here) {
                    end++;
                }
                flush(literal, lexicon, elements);
                Rule.Element element = element(here, end - at);
                if (element == null) {
                    return;
                }
                elements.add(element);
                at = end;
            } else {
                literal.append(here);
                at++;
            }
        }
        flush(literal, lexicon, elements);
        boolean withMonth = elements.stream().anyMatch(Rule.Element::isMonthName);
        boolean withDay = elements.stream().anyMatch(element -> element.slots().contains(Slot.DAY));
        boolean withYear = elements.stream().anyMatch(element -> element.slots().contains(Slot.YEAR));
        if (withDay && (withMonth || withYear)) {
            rules.add(new Rule(withMonth ? Shape.DAY : Shape.NUMERIC_DAY, elements));
        } else if (withMonth && withYear) {
            rules.add(new Rule(Shape.MONTH, elements));
        }
    }

    private static Rule.@Nullable Element element(char field, int width) {
        return switch (field) {
            case 'd' -> Rule.Element.of(EnumSet.of(Slot.DAY));
            case 'M', 'L' ->
                width > 2
                        ? Rule.Element.of(EnumSet.of(Slot.MONTH, Slot.MONTH_SHORT))
                        : Rule.Element.of(EnumSet.of(Slot.MONTH_NUMBER));
            case 'y', 'r', 'u' -> Rule.Element.of(EnumSet.of(Slot.YEAR));
            case 'E', 'c' -> Rule.Element.of(EnumSet.of(Slot.WEEKDAY, Slot.WEEKDAY_SHORT));
            default -> null;
        };
    }

    /** Ends a literal: its words must stand in the text, its marks may. */
    private static void flush(StringBuilder literal, Lexicon lexicon, List<Rule.Element> elements) {
        String written = literal.toString();
        literal.setLength(0);
        Atoms atoms = Atoms.of(written, new Span(0, written.length()), lexicon.folds());
        for (int i = 0; i < atoms.size(); i++) {
            Rule.Element element = Rule.Element.literal(atoms.plain(i));
            elements.add(atoms.isWord(i) ? element : element.optional());
        }
    }
}
