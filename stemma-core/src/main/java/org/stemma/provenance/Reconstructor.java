package org.stemma.provenance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Quotation;
import org.stemma.article.Damage;
import org.stemma.article.Passage;
import org.stemma.statement.Statement;
import org.stemma.statement.Unit;
import org.stemma.statement.Version;
import org.stemma.text.Language;
import org.stemma.text.Span;

/**
 * The stage that puts an origin's text together from what the reports quote of it.
 *
 * <p>First version: one line for each statement that some report quotes from the origin, in the words of the fullest
 * quotation. Nothing outside quotation marks is taken, and nothing from a report that a program
 * mangled: no sentence of it can be trusted to the letter.
 */
public final class Reconstructor {
    /** Returns what is quoted of an origin, a text for each language, in order of the languages' codes. */
    public List<Reconstruction> reconstruct(Origin origin, List<Statement> statements, Origins origins) {
        Map<Language, List<Reconstruction.Line>> lines = new TreeMap<>();
        for (Statement statement : statements) {
            Map<Language, List<Passage>> quotes = new TreeMap<>();
            for (Version version : statement.versions()) {
                if (origins.of(version).filter(origin::equals).isPresent()) {
                    collect(version, quotes);
                }
            }
            quotes.forEach((language, passages) -> {
                passages.sort(Comparator.comparingInt(
                        (Passage passage) -> -passage.text().length()));
                lines.computeIfAbsent(language, key -> new ArrayList<>()).add(line(statement, passages));
            });
        }
        List<Reconstruction> texts = new ArrayList<>();
        lines.forEach((language, list) -> texts.add(new Reconstruction(language, list)));
        return texts;
    }

    private static void collect(Version version, Map<Language, List<Passage>> quotes) {
        AnnotatedArticle article = version.article();
        if (article.article().has(Damage.Kind.MANGLED)) {
            return;
        }
        for (Unit unit : version.units()) {
            for (Quotation quotation : article.quotations()) {
                for (Span span : unit.spans()) {
                    if (quotation.inner().overlaps(span)) {
                        Span common = new Span(
                                Math.max(span.start(), quotation.inner().start()),
                                Math.min(span.end(), quotation.inner().end()));
                        quotes.computeIfAbsent(unit.language(), key -> new ArrayList<>())
                                .add(article.article().passage(common));
                    }
                }
            }
        }
    }

    private static Reconstruction.Line line(Statement statement, List<Passage> passages) {
        String text = passages.get(0).text();
        boolean whole =
                Character.isUpperCase(text.codePointAt(0)) && ".!?…".indexOf(text.charAt(text.length() - 1)) >= 0;
        return new Reconstruction.Line(statement.id(), text, passages, !whole);
    }
}
