package org.stemma.intake.item;

import java.util.regex.Pattern;
import org.stemma.intake.Input;
import org.stemma.intake.ReadableEndings;

/**
 * Where something stands: an input, or a line, a number or an entry of it, to any depth.
 *
 * @param shown as a user is told it, for example {@code news.jsonl:12}, {@code box.mbox#3} or {@code all.zip!day/a.html}
 * @param wish the name that an article found there would like to have; neither safe nor unique yet
 */
public record Place(String shown, String wish) {
    /** Names of entries come from others: they could hide text from a terminal, or fill it. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    private static final int LONGEST_NAME = 200;

    /** Returns the place of a whole input. */
    public static Place of(Input input) {
        return new Place(input.file(), input.id());
    }

    /** Returns the place of a record that begins in this line, counted from 1. */
    public Place line(long line) {
        return new Place(shown + ":" + line, wish + "-" + line);
    }

    /** Returns the place of a record by its number, counted from 1. */
    public Place number(long number) {
        return new Place(shown + "#" + number, wish + "-" + number);
    }

    /** Returns the place of a named entry. The name is only shown; nothing is ever written under it. */
    public Place entry(String name) {
        String plain = UNSEEN.matcher(name).replaceAll(" ");
        String brief = plain.length() > LONGEST_NAME ? "…" + plain.substring(plain.length() - LONGEST_NAME) : plain;
        String last = brief.substring(Math.max(brief.lastIndexOf('/'), brief.lastIndexOf('\\')) + 1);
        return new Place(shown + "!" + brief, ReadableEndings.bareName(last));
    }
}
