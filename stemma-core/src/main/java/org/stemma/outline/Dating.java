package org.stemma.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.article.Passage;
import org.stemma.statement.Statement;
import org.stemma.statement.Unit;

/**
 * A happening as one article dates it.
 *
 * @param date when
 * @param unit the clause that tells it; that of an act of speech holds its cue and what was said
 * @param statement the statement that the clause tells; null for an act of speech
 * @param status whether it came about, as this article tells
 * @param lead whether it stands in the article's lead
 */
record Dating(
        CalendarDate date, Unit unit, @Nullable Statement statement, Status status, boolean lead) {
    String article() {
        return unit.article().id();
    }

    List<Passage> passages() {
        return unit.spans().stream()
                .map(span -> unit.article().article().passage(span))
                .toList();
    }

    boolean tellsSameStatement(Dating other) {
        return statement != null
                && other.statement != null
                && statement.id().equals(other.statement.id());
    }
}
