package org.stemma.intake.form;

import java.util.List;
import org.stemma.intake.Extract;
import org.stemma.intake.item.FormException;

/** A form whose articles are read out of one decoded text. Safe for use by several threads. */
@FunctionalInterface
public interface TextForm {
    /**
     * Returns the articles in a text, in their order, at least one.
     *
     * @param source the decoded text, which each article's raw text then is
     * @throws FormException where it is not of this form, or holds no article
     */
    List<Extract> read(String source) throws FormException;
}
