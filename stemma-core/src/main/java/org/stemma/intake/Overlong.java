package org.stemma.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Damage;
import org.stemma.article.Noise;
import org.stemma.text.AlignedText;
import org.stemma.text.Edit;
import org.stemma.text.Span;

/**
 * Keeps of an overlong text as much as the longest reports have. What follows is shown as noise and not compared: nobody wrote
 * it as a report, and a few such inputs would keep a desk waiting for hours.
 *
 * @param extract what is left to be read, the rest among its noise
 * @param damage says so; empty where nothing but white space was cut
 */
record Overlong(Extract extract, List<Damage> damage) {
    /** So many units are read: twice the transcript of a press conference of four hours. */
    static final int LONGEST = 300_000;

    /** A cut goes back at most so far for the end of a paragraph or word. */
    private static final int BACK = 2_000;

    /** Copies the list. */
    Overlong {
        damage = List.copyOf(damage);
    }

    /** Returns the extract cut, as it was where it is no longer than {@link #LONGEST}; a headline is never cut. */
    static Overlong cut(Extract extract) {
        AlignedText text = extract.text();
        if (text.length() <= LONGEST) {
            return new Overlong(extract, List.of());
        }
        List<Span> cuts = new ArrayList<>();
        @Nullable Span title = extract.title();
        int from = end(text.text());
        if (title != null && title.end() > from) {
            cuts.add(new Span(Math.min(from, title.start()), title.start()));
            cuts.add(new Span(title.end(), text.length()));
        } else {
            cuts.add(new Span(from, text.length()));
        }
        cuts.removeIf(Span::isEmpty);
        return without(cuts, extract);
    }

    /** Returns where the last paragraph ends, or word where there is none, that is read whole. */
    private static int end(String text) {
        int paragraph = text.lastIndexOf('\n', LONGEST);
        if (paragraph > LONGEST - BACK) {
            return paragraph;
        }
        int space = text.lastIndexOf(' ', LONGEST);
        if (space > LONGEST - BACK) {
            return space;
        }
        return Character.isLowSurrogate(text.charAt(LONGEST)) ? LONGEST - 1 : LONGEST;
    }

    private static Overlong without(List<Span> cuts, Extract extract) {
        AlignedText text = extract.text();
        List<Noise> excess = cuts.stream()
                .filter(cut -> !cut.of(text.text()).isBlank())
                .map(cut -> new Noise(Noise.Kind.EXCESS, text.toRaw(cut)))
                .toList();
        AlignedText left = text.edit(cuts.stream().map(Edit::delete).toList());
        @Nullable Span title = extract.title();
        // What a form cut among the excess is excess, too.
        Stream<Noise> before = extract.noise().stream()
                .filter(noise -> excess.stream().noneMatch(one -> one.raw().contains(noise.raw())));
        List<Noise> noise = Stream.concat(before, excess.stream())
                .sorted(Comparator.comparing(Noise::raw))
                .toList();
        Extract read =
                new Extract(left, title == null ? null : left.fromRaw(text.toRaw(title)), extract.stated(), noise);
        return new Overlong(read, excess.stream().map(Overlong::damage).toList());
    }

    private static Damage damage(Noise excess) {
        return new Damage(
                Damage.Kind.OVERLONG,
                excess.raw(),
                "It is longer than any report; these " + excess.raw().length() + " characters were not compared.");
    }
}
