package org.stemma.intake.form;

import java.util.List;
import java.util.regex.Pattern;
import org.stemma.intake.Extract;
import org.stemma.intake.Stated;
import org.stemma.intake.page.HtmlPageReader;
import org.stemma.text.AlignedText;

/** Reads the field of a record that holds an article's text: plain text, a fragment of HTML, or a whole page. */
final class Body {
    private static final Pattern PAGE = Pattern.compile("<(?:html|body)[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern FRAGMENT = Pattern.compile(
            "</(?:p|div|span|a|h[1-6]|ul|ol|li|em|strong|b|i|blockquote|figure|section|article|table)\\s*>|<(?:br|p)\\s*/?>",
            Pattern.CASE_INSENSITIVE);

    private final HtmlPageReader pages = new HtmlPageReader();

    /** Returns the text of a field, with a title and facts where it is a page that gives them. */
    Extract read(AlignedText value) {
        String units = value.text();
        if (PAGE.matcher(units).find()) {
            Extract page = pages.read(units);
            return new Extract(value.reread(page.text()), page.title(), page.stated(), List.of());
        }
        AlignedText text =
                FRAGMENT.matcher(units).find() ? value.reread(MarkupLines.html(units)) : Markup.resolve(value);
        return new Extract(text, null, Stated.NOTHING, List.of());
    }
}
