package org.stemma.intake.form;

import java.util.List;
import org.stemma.intake.Extract;
import org.stemma.intake.item.FormException;
import org.stemma.intake.page.HtmlPageReader;

/** Reads the article of a web page. */
public final class PageForm implements TextForm {
    private final HtmlPageReader reader = new HtmlPageReader();

    @Override
    public List<Extract> read(String source) throws FormException {
        Extract extract = reader.read(source);
        if (extract.text().text().isBlank()) {
            throw new FormException(
                    "whole page",
                    "The page shows no article.",
                    "Save it again from the browser, once its text is there to see, or give the text as a .txt file.");
        }
        return List.of(extract);
    }
}
