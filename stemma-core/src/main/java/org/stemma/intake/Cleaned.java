package org.stemma.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Block;
import org.stemma.article.Damage;
import org.stemma.article.Noise;
import org.stemma.text.AlignedText;
import org.stemma.text.Language;
import org.stemma.text.Span;

/**
 * A text after intake: mended, without what is not the article, with what it says of itself.
 *
 * @param text the cleaned text; noise is not in it
 * @param blocks title and paragraphs
 * @param language of most of the text
 * @param title the headline's place in the cleaned text; null where there is none
 * @param dateline the place, day and agency at the head of the first paragraph; null where there is none
 * @param outlet who published it; null where the text does not say so
 * @param published the day of publication; null where the text does not say so
 * @param url its own address; null where the text does not say so
 * @param noise what was cut, in raw order
 * @param damage what harm was found, in order of kind
 * @param mangled the sentences that a program spoilt, in units of the raw input; empty in most texts
 */
public record Cleaned(
        AlignedText text,
        List<Block> blocks,
        Language language,
        @Nullable Span title,
        @Nullable Dateline dateline,
        @Nullable String outlet,
        @Nullable LocalDate published,
        @Nullable String url,
        List<Noise> noise,
        List<Damage> damage,
        List<Span> mangled) {
    /** Copies the lists. */
    public Cleaned {
        blocks = List.copyOf(blocks);
        noise = List.copyOf(noise);
        damage = List.copyOf(damage);
        mangled = List.copyOf(mangled);
    }
}
