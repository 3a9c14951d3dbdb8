package org.stemma.intake.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stemma.article.Damage;
import org.stemma.intake.pack.Cue;
import org.stemma.intake.pack.Cues;
import org.stemma.text.AlignedText;
import org.stemma.text.Edit;
import org.stemma.text.Language;
import org.stemma.text.Lexicon;
import org.stemma.text.Span;

/**
 * Joins lines that were broken at a fixed width.
 *
 * <p>A break is a wrap when its line is full: the next line's first word would have gone past the width, which is what
 * nine of ten broken lines keep to. The text counts as wrapped when at least three lines in four are full; verse, lists
 * and lines that are paragraphs are not. Then breaks in front of a small letter are joined too. In a text that is not
 * wrapped as a whole, only a long line without a stop before a small letter is joined. Needs the whole text to know the
 * width.
 */
final class HardWraps implements Repair {
    private static final int NARROWEST = 30;
    private static final int WIDEST = 140;
    private static final int LONG_LINE = 40;

    private static final double NEARLY_FULL = 0.8;

    private final Lexicon lexicon;
    private final Cues cues;

    HardWraps(Lexicon lexicon, Cues cues) {
        this.lexicon = lexicon;
        this.cues = cues;
    }

    /** A line break inside a block: both lines, and the first one's length in the raw text, where it was wrapped. */
    private record Break(Span line, Span next, int length) {
        Span gap() {
            int from = line.end();
            int to = next.start();
            return new Span(from, to);
        }
    }

    @Override
    public Repaired apply(AlignedText text, Language language) {
        String units = text.text();
        List<Break> breaks = breaks(text);
        if (breaks.isEmpty()) {
            return Repaired.unchanged(text);
        }
        int width = width(breaks);
        long full = breaks.stream().filter(each -> isFull(units, each, width)).count();
        // Lists of short lines may stand beside the paragraphs.
        long lengthy =
                breaks.stream().filter(each -> each.length() * 3 >= width).count();
        boolean wrapped = breaks.size() >= 3 && width >= NARROWEST && width <= WIDEST && full * 4 >= lengthy * 3;
        List<Edit> edits = new ArrayList<>();
        Hyphens hyphens = null;
        for (Break each : breaks) {
            boolean filled = wrapped && (isFull(units, each, width) || isNearlyFull(units, each, width));
            if (!joins(units, each, filled, wrapped) || isButton(units, each.line()) || isButton(units, each.next())) {
                continue;
            }
            if (units.charAt(each.line().end() - 1) == '-') {
                hyphens = hyphens == null ? new Hyphens(units, lexicon, language) : hyphens;
                edits.add(hyphens.join(each));
            } else {
                edits.add(new Edit(each.gap(), " "));
            }
        }
        String note = "%d lines were broken at a fixed width inside paragraphs and joined again.";
        return Repaired.of(text, edits, Damage.Kind.HARD_WRAPS, Notes.fill(note, edits.size()));
    }

    private static List<Break> breaks(AlignedText text) {
        String units = text.text();
        List<Break> breaks = new ArrayList<>();
        Span previous = new Span(0, 0);
        int start = 0;
        while (start <= units.length()) {
            int feed = units.indexOf('\n', start);
            int end = feed < 0 ? units.length() : feed;
            Span line = trim(units, start, end);
            if (!line.isEmpty() && !previous.isEmpty()) {
                breaks.add(new Break(previous, line, text.toRaw(previous).length()));
            }
            previous = line;
            start = end + 1;
        }
        return breaks;
    }

    private static Span trim(String units, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Chars.isBlank(units.charAt(from))) {
            from++;
        }
        while (to > from && Chars.isBlank(units.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    private static int width(List<Break> breaks) {
        int[] lengths = breaks.stream().mapToInt(Break::length).toArray();
        Arrays.sort(lengths);
        return lengths[lengths.length * 9 / 10];
    }

    private static boolean isFull(String units, Break each, int width) {
        int word = each.next().start();
        while (word < each.next().end() && !Chars.isSpace(units.charAt(word))) {
            word++;
        }
        return each.length() + 1 + word - each.next().start() > width;
    }

    /** Blanks left at line ends let some wrap a word early: such a line goes on where no sentence ends with it. */
    private static boolean isNearlyFull(String units, Break each, int width) {
        return each.length() >= NEARLY_FULL * width
                && !Chars.sentenceEndsBefore(units, each.line().end());
    }

    /** Returns whether a line is a button or label of its own, such as "Read more", between two lines of a paragraph. */
    private boolean isButton(String units, Span line) {
        return line.length() < LONG_LINE
                && Character.isUpperCase(units.charAt(line.start()))
                && units.charAt(line.end() - 1) != '.'
                && cues.find(line.of(units)).stream().anyMatch(cue -> cue.where() == Cue.Where.LINE);
    }

    private static boolean joins(String units, Break each, boolean full, boolean wrapped) {
        char last = units.charAt(each.line().end() - 1);
        char first = units.charAt(each.next().start());
        boolean stopped = Chars.sentenceEndsBefore(units, each.line().end());
        if (stopped && isItem(units, each.next())) {
            return false;
        }
        if (full) {
            return true;
        }
        boolean open = Character.isLetterOrDigit(last) || last == ',' || last == '-';
        boolean lengthy = each.line().length() >= LONG_LINE && each.line().length() <= WIDEST;
        return Character.isLowerCase(first) && !stopped && open && (wrapped || lengthy);
    }

    /** Returns whether a line starts as an item of a list or a turn of a dialogue: with a bullet, a dash or "1.". */
    private static boolean isItem(String units, Span line) {
        char first = units.charAt(line.start());
        char second = Chars.at(units, line.start() + 1);
        boolean mark = "-\u2013\u2014\u2022*\u25cf\u25aa".indexOf(first) >= 0 && Chars.isSpace(second);
        return mark || (Character.isDigit(first) && (second == '.' || second == ')'));
    }

    /** Decides what becomes of a hyphen at the end of a broken line. */
    private static final class Hyphens {
        private final String units;
        private final Lexicon lexicon;
        private final Language language;
        private final Map<String, Long> own;

        Hyphens(String units, Lexicon lexicon, Language language) {
            this.units = units;
            this.lexicon = lexicon;
            this.language = language;
            this.own = Words.of(units, 0, units.length()).stream()
                    .map(word -> word.of(units).toLowerCase(Locale.ROOT))
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        }

        Edit join(Break wrap) {
            int end = wrap.line().end();
            int next = wrap.next().start();
            if (!Character.isLetter(Chars.at(units, end - 2))) {
                return Edit.replace(end, next, " ");
            }
            String head = partBefore(end - 1);
            String tail = partAfter(next);
            if (own.containsKey(head + "-" + tail) || !Character.isLowerCase(units.charAt(next))) {
                return Edit.delete(new Span(end, next));
            }
            boolean halves = isKnown(head) && isKnown(tail);
            return own.containsKey(head + tail) || isKnown(head + tail) || !halves
                    ? Edit.delete(new Span(end - 1, next))
                    : Edit.delete(new Span(end, next));
        }

        private boolean isKnown(String word) {
            // The halves themselves stand in the text once, as the wrap left them.
            return own.getOrDefault(word, 0L) > 1 || lexicon.knows(word, language);
        }

        private String partBefore(int end) {
            int start = end;
            while (start > 0 && Character.isLetter(units.charAt(start - 1))) {
                start--;
            }
            return units.substring(start, end).toLowerCase(Locale.ROOT);
        }

        private String partAfter(int start) {
            int end = start;
            while (end < units.length() && Character.isLetter(units.charAt(end))) {
                end++;
            }
            return units.substring(start, end).toLowerCase(Locale.ROOT);
        }
    }
}
