package org.stemma.intake.item;

import java.util.List;
import org.stemma.article.Damage;
import org.stemma.intake.DecodedInput;
import org.stemma.intake.Extract;

/**
 * An article that was found, before it is cleaned.
 *
 * @param place where it stands
 * @param charset the name of the table by which its bytes were read
 * @param damage what the bytes alone show, in order of kind
 * @param extract the article as taken out of its form
 */
public record Found(Place place, String charset, List<Damage> damage, Extract extract) {
    /** Copies the list. */
    public Found {
        damage = List.copyOf(damage);
    }

    /** Returns the raw text that the article stands in, under an id. */
    public DecodedInput input(String id) {
        return new DecodedInput(id, place.shown(), charset, extract.text().raw(), damage);
    }
}
