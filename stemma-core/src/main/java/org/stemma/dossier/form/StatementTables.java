package org.stemma.dossier.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Dossier.ConflictEntry;
import org.stemma.dossier.Dossier.IndependenceEntry;
import org.stemma.dossier.Dossier.PassageEntry;
import org.stemma.dossier.Dossier.ReadingEntry;
import org.stemma.dossier.Dossier.StatementEntry;
import org.stemma.dossier.Dossier.VersionEntry;

/** The tables of what is said: statements, versions, passages, changes, conflicts. */
final class StatementTables {
    private final Table statements = new Table(
            "statements",
            "one thing said or reported a row, with the number of independent origins to expect and its 90 % interval",
            "id",
            "label",
            "articles",
            "origins_mean",
            "origins_low",
            "origins_high");
    private final Table entities = new Table(
            "statement_entities",
            "an entity that a statement is about, or that said it (relation: about, speaker)",
            "statement",
            "entity",
            "relation");
    private final Table origins =
            new Table("statement_origins", "an origin that a statement goes back to", "statement", "origin");
    private final Table omissions =
            new Table("omissions", "an article that leaves out what its origin had", "statement", "article");
    private final Table versions = new Table(
            "versions",
            "one article's telling of a statement, and the words that name its source",
            "id",
            "statement",
            "article",
            "mode",
            "source",
            "source_start",
            "source_end");
    private final Table passages = new Table(
            "passages",
            "a passage of a version, in its order; the text is as cleaned",
            "version",
            "number",
            "article",
            "start",
            "end",
            "text");
    private final Table drift = new Table(
            "drift",
            "a version that departs from the others; a change of several versions has the same number",
            "statement",
            "number",
            "kind",
            "version",
            "note");
    private final Table conflicts = new Table(
            "conflicts",
            "one reading of a conflict; the readings of a conflict have the same number",
            "conflict",
            "kind",
            "statement",
            "revision",
            "value",
            "article",
            "start",
            "end",
            "text");

    StatementTables(Dossier dossier) {
        dossier.statements().forEach(this::add);
        int number = 0;
        for (ConflictEntry conflict : dossier.conflicts()) {
            number++;
            add(number, conflict);
        }
    }

    List<Table> tables() {
        return List.of(statements, entities, origins, omissions, versions, passages, drift, conflicts);
    }

    private void add(StatementEntry statement) {
        @Nullable IndependenceEntry independence = statement.independence();
        String id = statement.id();
        if (independence == null) {
            statements.row(id, statement.label(), null, null, null, null);
        } else {
            Dossier.OriginCount count = independence.origins();
            statements.row(id, statement.label(), independence.articles(), count.mean(), count.low(), count.high());
        }
        statement.about().forEach(entity -> entities.row(id, entity, "about"));
        statement.speakers().forEach(entity -> entities.row(id, entity, "speaker"));
        statement.origins().forEach(origin -> origins.row(id, origin));
        statement.omitted().forEach(article -> omissions.row(id, article));
        statement.versions().forEach(version -> add(id, version));
        for (int i = 0; i < statement.drift().size(); i++) {
            Dossier.DriftEntry change = statement.drift().get(i);
            for (String version : change.versions()) {
                drift.row(id, i + 1, change.kind(), version, change.note());
            }
        }
    }

    private void add(String statement, VersionEntry version) {
        @Nullable PassageEntry source = version.source();
        versions.row(
                version.id(),
                statement,
                Names.article(version),
                version.mode(),
                source == null ? null : source.text(),
                source == null ? null : source.start(),
                source == null ? null : source.end());
        for (int i = 0; i < version.passages().size(); i++) {
            PassageEntry passage = version.passages().get(i);
            passages.row(version.id(), i + 1, passage.article(), passage.start(), passage.end(), passage.text());
        }
    }

    private void add(int number, ConflictEntry conflict) {
        for (ReadingEntry reading : conflict.readings()) {
            @Nullable PassageEntry passage = reading.passage();
            conflicts.row(
                    number,
                    conflict.kind(),
                    conflict.about(),
                    conflict.revision(),
                    reading.value(),
                    passage == null ? null : passage.article(),
                    passage == null ? null : passage.start(),
                    passage == null ? null : passage.end(),
                    passage == null ? null : passage.text());
        }
    }
}
