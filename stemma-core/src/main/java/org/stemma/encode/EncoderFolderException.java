package org.stemma.encode;

/** Says why the folder that a user named holds no encoder that can be used. */
public final class EncoderFolderException extends EncoderException {
    private static final long serialVersionUID = 1;

    /** Takes a message for a person and what went wrong below. */
    public EncoderFolderException(String message, Throwable cause) {
        super(message, cause);
    }
}
