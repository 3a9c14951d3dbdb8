package org.stemma.intake;

import java.util.Locale;
import java.util.Optional;

/** What a field of a record can hold of an article. */
public enum ArticleField {
    /** The headline. */
    TITLE,
    /** The article itself, as plain text or HTML. */
    TEXT,
    /** A summary, which stands for the text where there is none. */
    LEAD,
    /** The day of publication. */
    PUBLISHED,
    /** The day of the last change. */
    UPDATED,
    /** The article's address. */
    URL,
    /** Who published it. */
    OUTLET,
    /** Who wrote it. */
    AUTHOR,
    /** Its language. */
    LANGUAGE;

    /** Returns the name that users write, for example {@code text}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the field of a name that users write; empty where there is none. */
    public static Optional<ArticleField> of(String label) {
        for (ArticleField field : values()) {
            if (field.label().equals(label)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
