package org.stemma.story;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.stemma.encode.Vector;
import org.stemma.text.Language;

/**
 * What grouping goes by of one article, small enough to keep for every article of an archive.
 *
 * @param id the article's id
 * @param language its language
 * @param day the day of publication; null where nothing tells
 * @param words stems of its words, by language
 * @param names sounds of the words of its names, which languages share
 * @param exact its numbers and days, which languages share
 * @param senses what its beginning means, in the space of each encoder that understands it, the best first
 */
public record Signature(
        String id,
        Language language,
        @Nullable LocalDate day,
        Terms words,
        Terms names,
        Terms exact,
        List<Sense> senses) {
    /** What is compared has this form; kept with every stored signature, and told anew with every change of it. */
    public static final String VERSION = "1";

    /** Copies the list. */
    public Signature {
        senses = List.copyOf(senses);
    }

    /**
     * The meaning of an article's beginning.
     *
     * @param space number of the encoder, from 0; vectors of one space can be compared
     * @param title vector of the headline, or of the first sentence
     * @param head mean of the vectors of the headline and the next sentences
     */
    public record Sense(int space, Vector title, Vector head) {}

    /** Returns the same of an article that was published on another day. */
    public Signature on(@Nullable LocalDate other) {
        return new Signature(id, language, other, words, names, exact, senses);
    }

    /** Returns the same with these meanings. */
    Signature meaning(List<Sense> other) {
        return new Signature(id, language, day, words, names, exact, other);
    }

    /** Returns the same with its meanings in some spaces only. */
    public Signature in(IntPredicate spaces) {
        List<Sense> kept =
                senses.stream().filter(sense -> spaces.test(sense.space())).toList();
        return meaning(kept);
    }
}
