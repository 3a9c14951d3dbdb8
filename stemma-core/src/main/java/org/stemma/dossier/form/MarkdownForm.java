package org.stemma.dossier.form;

import static org.stemma.dossier.form.MarkdownText.escaped;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.dossier.Dossier;
import org.stemma.dossier.Dossier.ArticleEntry;
import org.stemma.dossier.Dossier.ConflictEntry;
import org.stemma.dossier.Dossier.EventEntry;
import org.stemma.dossier.Dossier.ReadingEntry;
import org.stemma.dossier.Dossier.StatementEntry;

/** Writes a dossier as a person may paste it into a report: sections of short lists, each finding with its passages. */
final class MarkdownForm {
    private final Dossier dossier;
    private final Names names;
    private final MarkdownText text = new MarkdownText();

    private MarkdownForm(Dossier dossier) {
        this.dossier = dossier;
        this.names = new Names(dossier);
    }

    static String write(Dossier dossier) {
        MarkdownForm form = new MarkdownForm(dossier);
        form.head();
        form.event();
        form.agreed();
        form.conflicts();
        new MarkdownStatements(dossier, form.names, form.text).write();
        new MarkdownOrigins(dossier, form.names, form.text).write();
        form.dates();
        return form.text.text();
    }

    private void head() {
        text.heading(1, escaped(Names.title(dossier)));
        text.paragraph(
                "Numbers behind an article's name are the place of the words in it, in UTF-16 units of the raw input.");
        text.heading(2, "Articles");
        for (ArticleEntry article : dossier.articles()) {
            String facts = Stream.of(
                            article.outlet(),
                            article.title() == null ? null : "“" + article.title() + "”",
                            article.language(),
                            Objects.toString(article.published(), null))
                    .filter(Objects::nonNull)
                    .map(MarkdownText::escaped)
                    .collect(Collectors.joining(", "));
            String address =
                    Iris.web(article.url()).map(url -> " <" + url + ">").orElse("");
            text.item(0, "**" + escaped(article.id()) + "**" + (facts.isEmpty() ? "" : ": " + facts) + address);
        }
    }

    private void event() {
        @Nullable EventEntry event = dossier.event();
        if (event == null || event.label() == null) {
            return;
        }
        text.heading(2, "The event");
        text.paragraph(escaped(event.label()));
        if (event.date() != null) {
            text.item(0, "Date: " + escaped(event.date()));
        }
        if (!event.participants().isEmpty()) {
            text.item(
                    0,
                    "Participants: "
                            + event.participants().stream()
                                    .map(one -> escaped(names.ofEntity(one.entity()))
                                            + (one.role() == null ? "" : " (" + escaped(one.role()) + ")"))
                                    .collect(Collectors.joining(", ")));
        }
        if (!event.places().isEmpty()) {
            text.item(
                    0,
                    "Places: "
                            + MarkdownText.list(
                                    event.places().stream().map(names::ofEntity).toList()));
        }
        if (!event.passages().isEmpty()) {
            text.item(0, "Where it says so:");
            text.passages(1, event.passages());
        }
        event.dissent().forEach(other -> {
            text.item(0, "Another date given: " + escaped(other.date()));
            text.passages(1, other.passages());
        });
    }

    /** Adds what more than half of the articles tell without a conflict. */
    private void agreed() {
        Set<String> disputed = dossier.conflicts().stream()
                .filter(conflict -> !conflict.revision())
                .map(ConflictEntry::about)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        int all = dossier.articles().size();
        List<StatementEntry> agreed = dossier.statements().stream()
                .filter(statement -> !disputed.contains(statement.id()))
                .filter(statement -> statement.versions().size() > 1 && articles(statement) * 2 > all)
                .toList();
        if (!agreed.isEmpty()) {
            text.heading(2, "What most articles tell");
            agreed.forEach(statement -> text.item(
                    0, escaped(statement.label()) + " (" + articles(statement) + " of " + all + " articles)"));
        }
    }

    private static long articles(StatementEntry statement) {
        return statement.versions().stream().map(Names::article).distinct().count();
    }

    private void conflicts() {
        if (dossier.conflicts().isEmpty()) {
            return;
        }
        text.heading(2, "Conflicts");
        for (ConflictEntry conflict : dossier.conflicts()) {
            text.item(
                    0,
                    (conflict.revision() ? "Revision of " : "Conflict of ") + escaped(conflict.kind()) + ": "
                            + escaped(names.ofStatement(conflict.about())));
            Map<String, List<ReadingEntry>> byValue = conflict.readings().stream()
                    .filter(reading -> reading.value() != null && reading.passage() != null)
                    .collect(Collectors.groupingBy(ReadingEntry::value, LinkedHashMap::new, Collectors.toList()));
            byValue.forEach((value, readings) -> text.item(
                    1,
                    escaped(value) + ": "
                            + readings.stream()
                                    .map(reading -> MarkdownText.quoted(reading.passage()))
                                    .collect(Collectors.joining(", "))));
        }
    }

    private void dates() {
        if (!dossier.timeline().isEmpty()) {
            text.heading(2, "Timeline");
            dossier.timeline().forEach(entry -> {
                text.item(0, escaped(entry.date()) + ": " + escaped(entry.label()));
                text.passages(1, entry.passages());
            });
        }
        if (!dossier.next().isEmpty()) {
            text.heading(2, "What comes next");
            dossier.next().forEach(entry -> {
                text.item(0, (entry.due() == null ? "" : escaped(entry.due()) + ": ") + escaped(entry.label()));
                text.passages(1, entry.passages());
            });
        }
    }
}
