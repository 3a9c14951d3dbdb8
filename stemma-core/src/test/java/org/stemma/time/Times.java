package org.stemma.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Language;
import org.stemma.text.Span;

/** Times of texts of one sentence. */
final class Times {
    private static final TimeFinder FINDER = new TimeFinder();

    private Times() {}

    static List<TimeExpression> in(String language, String text, @Nullable LocalDate published) {
        List<TimeFinder.Sentence> sentences =
                List.of(new TimeFinder.Sentence(new Span(0, text.length()), new Language(language)));
        return FINDER.find(text, sentences, TimeAnchor.published(published));
    }
}
