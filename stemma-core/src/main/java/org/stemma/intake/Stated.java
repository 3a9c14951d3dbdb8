package org.stemma.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Language;

/**
 * What the form of an input says of the article in it, beside the text: a page's markup, a mail's header, the fields of a
 * record.
 *
 * @param outlet who published it; null where nothing says so
 * @param authors who wrote it, in the order given
 * @param published the day of publication; null where nothing says so
 * @param updated the day of the last change; null where nothing says so
 * @param url its own address; null where nothing says so
 * @param language its language; null where nothing says so
 */
public record Stated(
        @Nullable String outlet,
        List<String> authors,
        @Nullable LocalDate published,
        @Nullable LocalDate updated,
        @Nullable String url,
        @Nullable Language language) {
    /** What a form without any field says. */
    public static final Stated NOTHING = new Stated(null, List.of(), null, null, null, null);

    /** Copies the list. */
    public Stated {
        authors = List.copyOf(authors);
    }
}
