package org.stemma.intake;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.pack.Days;
import org.stemma.text.Span;

/**
 * Reads the dateline of a first paragraph. Without a day or an agency the place must be in capitals: otherwise any
 * sentence with a dash would begin with one.
 */
final class DatelineReader {
    private static final int REACH = 110;
    private static final Pattern DASH = Pattern.compile("\\s*(?:\u2014|\u2013|--|(?<=[\\s)])-(?=\\s))\\s*");
    private static final Pattern AGENCY = Pattern.compile("\\s*\\(([^()]{2,40})\\)\\s*$");

    private final Days days;

    DatelineReader(Days days) {
        this.days = days;
    }

    /** Returns the dateline with which the paragraph begins; null where it begins otherwise. */
    @Nullable Dateline read(String text, Span paragraph) {
        String head = text.substring(paragraph.start(), Math.min(paragraph.end(), paragraph.start() + REACH));
        Matcher dash = DASH.matcher(head);
        if (!dash.find() || dash.start() == 0) {
            return null;
        }
        String before = head.substring(0, dash.start());
        String agency = null;
        Matcher bracket = AGENCY.matcher(before);
        if (bracket.find()) {
            agency = bracket.group(1);
            before = before.substring(0, bracket.start());
        }
        String place = before.strip();
        String day = null;
        int comma = place.lastIndexOf(", ");
        for (int at = comma; at > 0 && day == null; at = place.lastIndexOf(", ", at - 1)) {
            if (days.read(place.substring(at + 2)) != null) {
                day = place.substring(at + 2);
                place = place.substring(0, at);
            }
        }
        boolean capitals = place.codePoints().filter(Character::isLetter).count() >= 3
                && place.equals(place.toUpperCase(Locale.ROOT));
        boolean named =
                Character.isUpperCase(place.isEmpty() ? ' ' : place.charAt(0)) && place.split(" ", -1).length <= 5;
        if (!named || place.indexOf('.') >= 0 || !(capitals || agency != null || day != null)) {
            return null;
        }
        Span span = new Span(paragraph.start(), paragraph.start() + dash.end());
        return new Dateline(span, place, day, agency);
    }
}
