package org.stemma.annotate.tagger;

import org.stemma.encode.TokenStates;
import org.stemma.text.Language;

/** Gives the states on which the tagger's network stands. */
public interface StateSource {
    /** Returns the states of the text's word pieces. */
    TokenStates states(String text, Language language);
}
