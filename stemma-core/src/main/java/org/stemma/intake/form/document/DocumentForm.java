package org.stemma.intake.form.document;

import org.stemma.intake.Extract;
import org.stemma.intake.item.FormException;

/** A form whose article is extracted from bytes. Safe for use by several threads. */
@FunctionalInterface
public interface DocumentForm {
    /**
     * Returns the article of a document; its raw text is what was extracted.
     *
     * @param bytes all of the document
     * @throws FormException where it is broken, locked or without text
     */
    Extract read(byte[] bytes) throws FormException;
}
