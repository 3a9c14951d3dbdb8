package org.stemma.time;

/**
 * One meaning of a word or number.
 *
 * @param slot the part it can play
 * @param value what it stands for there; the empty text where the part says all
 */
record Term(Slot slot, String value) {
    /** Returns the value as a whole number; throws {@link NumberFormatException} where it is none. */
    int number() {
        return Integer.parseInt(value);
    }
}
