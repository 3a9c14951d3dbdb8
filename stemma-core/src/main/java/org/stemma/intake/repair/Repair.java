package org.stemma.intake.repair;

import org.stemma.text.AlignedText;
import org.stemma.text.Language;

/**
 * One rule that mends a text. Immutable, linear in the length of the text.
 *
 * <p>Law: {@link AlignedText#replay} of the raw span of any run of whole words of the result gives these words.
 */
public interface Repair {
    /**
     * Returns the mended text and what was found.
     *
     * @param language of most of the text; unknown where nothing tells
     */
    Repaired apply(AlignedText text, Language language);
}
