package org.stemma.story;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a person's name in one language, as written there; a part that nothing tells is null.
 *
 * @param given the given names or their initials
 * @param patronymic the name after the father's, where the language has one
 * @param family the family name, with its particles: "von Aldern"
 */
public record PersonName(
        @Nullable String given,
        @Nullable String patronymic,
        @Nullable String family) {
    /** The name of which nothing is known. */
    static final PersonName UNKNOWN = new PersonName(null, null, null);
}
