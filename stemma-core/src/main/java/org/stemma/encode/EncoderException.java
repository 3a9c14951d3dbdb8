package org.stemma.encode;

/** Says why an encoder's model cannot be made or opened, and what mends it. */
public class EncoderException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Takes a message for a person and what went wrong below. */
    public EncoderException(String message, Throwable cause) {
        super(message, cause);
    }
}
