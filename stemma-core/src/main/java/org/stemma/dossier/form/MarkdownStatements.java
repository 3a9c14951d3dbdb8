package org.stemma.dossier.form;

import static org.stemma.dossier.form.MarkdownText.escaped;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Dossier.DriftEntry;
import org.stemma.dossier.Dossier.IndependenceEntry;
import org.stemma.dossier.Dossier.PassageEntry;
import org.stemma.dossier.Dossier.StatementEntry;
import org.stemma.dossier.Dossier.VersionEntry;

/** Writes the statements of a dossier, each with its versions and how they differ. */
final class MarkdownStatements {
    private static final Map<String, String> MODES =
            Map.of("direct", "quoted", "mixed", "partly quoted", "indirect", "reported speech", "narrated", "narrated");

    private final Dossier dossier;
    private final Names names;
    private final MarkdownText text;

    MarkdownStatements(Dossier dossier, Names names, MarkdownText text) {
        this.dossier = dossier;
        this.names = names;
        this.text = text;
    }

    void write() {
        if (!dossier.statements().isEmpty()) {
            text.heading(2, "Statements");
            dossier.statements().forEach(this::statement);
        }
    }

    private void statement(StatementEntry statement) {
        text.heading(3, escaped(statement.id()) + ": " + escaped(statement.label()));
        if (!statement.speakers().isEmpty()) {
            text.item(
                    0,
                    "Said by: "
                            + MarkdownText.list(statement.speakers().stream()
                                    .map(names::ofEntity)
                                    .toList()));
        }
        if (!statement.origins().isEmpty()) {
            text.item(
                    0,
                    "Goes back to: "
                            + MarkdownText.list(statement.origins().stream()
                                    .map(names::ofOrigin)
                                    .toList()));
        }
        @Nullable IndependenceEntry independence = statement.independence();
        if (independence != null) {
            text.item(0, independence(independence));
        }
        statement.versions().forEach(this::version);
        statement.drift().forEach(this::drift);
        if (!statement.omitted().isEmpty()) {
            text.item(0, "Left out by: " + MarkdownText.list(statement.omitted()));
        }
    }

    private static String independence(IndependenceEntry independence) {
        return String.format(
                Locale.ROOT,
                "Independent origins: %.1f (90 %%: %d to %d)",
                independence.origins().mean(),
                independence.origins().low(),
                independence.origins().high());
    }

    private void version(VersionEntry version) {
        PassageEntry source = version.source();
        text.item(
                0,
                "**" + escaped(Names.article(version)) + "**, "
                        + escaped(MODES.getOrDefault(version.mode(), version.mode()))
                        + (source == null ? "" : ", source: " + MarkdownText.quoted(source)));
        text.passages(1, version.passages());
    }

    private void drift(DriftEntry drift) {
        text.item(0, "Changed (" + escaped(drift.kind()) + "): " + escaped(drift.note()));
        text.passages(1, drift.readings());
    }
}
