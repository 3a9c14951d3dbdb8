package org.stemma.bench.transmission;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Language;

/**
 * A simulated report.
 *
 * @param id {@code r01}, {@code r02} and so on, in the order of publication
 * @param language in which it is written
 * @param outlet the number of its outlet
 * @param published null where it gives no date
 * @param lines what it tells, in order
 * @param paragraphs each line as it is written, with the words that name a source
 */
record Report(
        String id,
        Language language,
        int outlet,
        @Nullable LocalDate published,
        List<Line> lines,
        List<String> paragraphs) {
    /** Copies the lists. */
    Report {
        lines = List.copyOf(lines);
        paragraphs = List.copyOf(paragraphs);
    }
}
