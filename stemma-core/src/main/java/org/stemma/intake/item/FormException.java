package org.stemma.intake.item;

import org.stemma.intake.Rejection;

/** Says why a text is not of the form that it seemed to have. */
public final class FormException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final String mend;

    /**
     * Makes one of the parts of a {@link Rejection}.
     *
     * @param place where in the text the trouble stands
     * @param reason what is wrong, in one English sentence
     * @param mend what the user can do, in one English sentence
     */
    public FormException(String place, String reason, String mend) {
        super(reason);
        this.place = place;
        this.mend = mend;
    }

    /** Returns the rejection of the thing that was to be read. */
    public Rejection rejection(Place where) {
        return new Rejection(where.shown(), place, String.valueOf(getMessage()), mend);
    }
}
