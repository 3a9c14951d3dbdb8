package org.stemma.intake;

/** What came of reading one input: its text, or why there is none. */
public sealed interface Reading permits DecodedInput, Rejection {
    /** Returns the input as the user named it. */
    String file();
}
