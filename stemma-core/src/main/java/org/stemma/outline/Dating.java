package org.stemma.outline;

import java.util.List;
import java.util.Set;
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
 * @param said the ids of the statements that an act of speech tells; none for a clause
 * @param status whether it came about, as this article tells
 * @param lead whether it stands in the article's lead
 */
record Dating(
        CalendarDate date, Unit unit, @Nullable Statement statement, Set<String> said, Status status, boolean lead) {
    Dating {
        said = Set.copyOf(said);
    }

    String article() {
        return unit.article().id();
    }

    List<Passage> passages() {
        return unit.spans().stream()
                .map(span -> unit.article().article().passage(span))
                .toList();
    }

    /** Returns whether both tell one statement, or both tell of saying one. */
    boolean tellsSameStatement(Dating other) {
        boolean told =
                statement != null && other.statement != null && statement.id().equals(other.statement.id());
        return told || said.stream().anyMatch(other.said::contains);
    }

    /** Returns whether it dates an act of speech rather than what a clause tells. */
    boolean isAct() {
        return statement == null;
    }
}
