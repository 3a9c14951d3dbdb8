package org.stemma.intake;

import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/**
 * What stands at the head of a first paragraph, before its dash: {@code PORTNAME, March 12 (Agency) —}.
 *
 * @param span all of it with the dash, in the cleaned text
 * @param place where the report was filed, as written
 * @param day the day as written; null where there is none
 * @param agency whose report it is; null where there is none
 */
public record Dateline(
        Span span,
        String place,
        @Nullable String day,
        @Nullable String agency) {}
