package org.stemma.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/**
 * What a text says of its own publication, on lines that say nothing else.
 *
 * @param published the day; null where no line gives it
 * @param outlet who published it; null where no line gives it
 * @param url its own address; null where no line gives it
 * @param lines where these lines stand, lines with an author's name among them
 */
record Imprint(
        @Nullable LocalDate published,
        @Nullable String outlet,
        @Nullable String url,
        Set<Span> lines) {
    /** Copies the lines. */
    Imprint {
        lines = Set.copyOf(lines);
    }

    /** What one line gives; a line that gives nothing else may still be an author's. */
    record Entry(
            @Nullable LocalDate published,
            @Nullable String outlet,
            @Nullable String url) {}

    /** Puts together the entries of a text's lines; of two that give the same, the first holds. */
    static Imprint of(List<Entry> entries, Set<Span> lines) {
        LocalDate published = null;
        String outlet = null;
        String url = null;
        for (Entry entry : entries) {
            published = published == null ? entry.published() : published;
            outlet = outlet == null ? entry.outlet() : outlet;
            url = url == null ? entry.url() : url;
        }
        return new Imprint(published, outlet, url, lines);
    }
}
