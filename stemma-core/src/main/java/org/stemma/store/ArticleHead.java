package org.stemma.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Language;

/**
 * What lists of articles show.
 *
 * @param title the headline; null where the article has none
 * @param language of most of the text; unknown where nothing tells
 * @param outlet who published it; null where nothing says so
 * @param published the day of publication; null where nothing says so
 * @param url its own address; null where nothing says so
 * @param length of the cleaned text, in UTF-16 units
 */
public record ArticleHead(
        @Nullable String title,
        Language language,
        @Nullable String outlet,
        @Nullable LocalDate published,
        @Nullable String url,
        int length) {}
