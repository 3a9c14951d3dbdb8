package org.stemma.intake;

import java.util.List;
import org.stemma.article.Damage;

/**
 * The characters of one input, before any repair.
 *
 * @param id unique in a run, safe in file names and in HTML
 * @param file the input as the user named it; {@code -} for standard input
 * @param charset the name of the table by which the bytes were read, for example {@code windows-1251}
 * @param text all characters as decoded, without a byte order mark; U+FFFD stands where bytes mean nothing
 * @param damage what the bytes alone show, in order of kind
 */
public record DecodedInput(String id, String file, String charset, String text, List<Damage> damage)
        implements Reading {
    /** Copies the list. */
    public DecodedInput {
        damage = List.copyOf(damage);
    }
}
