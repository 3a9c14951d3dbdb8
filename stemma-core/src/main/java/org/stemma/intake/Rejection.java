package org.stemma.intake;

/**
 * An input that could not be read, and why; every other input is read all the same.
 *
 * @param file the input as the user named it
 * @param place where in it the trouble stands, for example {@code byte 0}; {@code whole file} where it is everywhere
 * @param reason what is wrong, in one English sentence
 * @param mend what the user can do, in one English sentence
 */
public record Rejection(String file, String place, String reason, String mend) implements Reading {
    /** Returns the rejection of something larger than these options allow. */
    public static Rejection tooLarge(String file, String place, IntakeOptions options) {
        return new Rejection(
                file,
                place,
                "It has more than the limit of " + Size.of(options.maxBytes()) + ".",
                "Split it into one file per report, or raise the limit with --max-size.");
    }

    /** Returns the three parts as one line for a terminal. */
    public String message() {
        return file + " (" + place + "): " + reason + " " + mend;
    }
}
