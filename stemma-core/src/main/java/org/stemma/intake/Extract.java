package org.stemma.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Noise;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

/**
 * The article as taken out of its form, before any repair.
 *
 * @param text title and paragraphs, a line each, with the way back to the characters of the form (for a page, of its
 *     decoded source)
 * @param title the headline's place in {@code text}; null where the form does not tell it
 * @param stated what the form says of the article beside the text
 * @param noise what was left out that a reader of the raw input might take for the article, in raw order
 */
public record Extract(AlignedText text, @Nullable Span title, Stated stated, List<Noise> noise) {
    /** Copies the list; throws {@link IndexOutOfBoundsException} where the title leaves the text. */
    public Extract {
        noise = List.copyOf(noise);
        if (title != null && title.end() > text.length()) {
            throw new IndexOutOfBoundsException(title + " leaves a text of " + text.length() + " units");
        }
    }

    /** Returns the extract of a plain text: all of it. */
    public static Extract plain(String raw) {
        return new Extract(AlignedText.of(raw), null, Stated.NOTHING, List.of());
    }
}
