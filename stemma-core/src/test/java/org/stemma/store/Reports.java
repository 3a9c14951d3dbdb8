package org.stemma.store;

import java.time.LocalDate;
import java.util.List;
import org.stemma.intake.Extract;
import org.stemma.intake.item.Found;
import org.stemma.intake.item.Place;
import org.stemma.text.Language;

/** Invented reports for tests. */
public final class Reports {
    private Reports() {}

    /** Returns a plain text as it is found in a file. */
    public static Found plain(String file, String raw) {
        return new Found(new Place(file, file.replaceFirst("\\.\\w+$", "")), "UTF-8", List.of(), Extract.plain(raw));
    }

    /** Returns a new article of a plain text under an id. */
    public static NewArticle article(String id, String raw) {
        return new NewArticle(id, plain(id + ".txt", raw), head("en", raw), List.of());
    }

    /** Returns a line of a list: the title is the text's first line. */
    public static ArticleHead head(String language, String raw) {
        return new ArticleHead(
                raw.lines().findFirst().orElse(null),
                new Language(language),
                "Aldra Courier",
                LocalDate.of(2031, 3, 4),
                null,
                raw.length());
    }
}
