package org.stemma.provenance;

import java.util.Set;
import org.stemma.text.Sounds;

/** Tells which sounds of words that name sources are alike; a token ({@link Persons#token}) is like itself alone. */
final class SoundLikeness {
    private static final double ALIKE = 0.8;

    private final Sounds sounds;

    SoundLikeness(Sounds sounds) {
        this.sounds = sounds;
    }

    boolean areAlike(String first, String second) {
        boolean exact = Persons.isToken(first) || Persons.isToken(second);
        return exact ? first.equals(second) : sounds.similarity(first, second) >= ALIKE;
    }

    /** Returns whether a sound is like one of others. */
    boolean isAmong(String sound, Set<String> others) {
        return others.stream().anyMatch(other -> areAlike(other, sound));
    }

    /** Returns whether each sound is like one of others. */
    boolean areWithin(Set<String> inner, Set<String> outer) {
        return inner.stream().allMatch(sound -> isAmong(sound, outer));
    }
}
