package org.stemma.reconstruction;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Quotation;
import org.stemma.article.Damage;
import org.stemma.provenance.Origin;
import org.stemma.provenance.Origins;
import org.stemma.statement.Statement;
import org.stemma.statement.Unit;
import org.stemma.statement.Version;
import org.stemma.text.Span;

/** Gathers what reports quote of an origin. A report that a program mangled quotes nothing to the letter. */
final class QuotedReader {
    private final Origin origin;
    private final Origins origins;

    QuotedReader(Origin origin, Origins origins) {
        this.origin = origin;
        this.origins = origins;
    }

    /** Returns the quotations, by article and place; each knows the statements, by their number, that it tells. */
    List<Quoted> read(List<Statement> statements) {
        Map<String, Map<Span, QuotedSentence>> found = new TreeMap<>();
        for (int number = 0; number < statements.size(); number++) {
            for (Version version : statements.get(number).versions()) {
                boolean damaged = version.article().article().has(Damage.Kind.MANGLED);
                if (!damaged && origins.of(version).filter(origin::equals).isPresent()) {
                    Map<Span, QuotedSentence> own =
                            found.computeIfAbsent(version.article().id(), key -> new TreeMap<>());
                    for (Unit unit : version.units()) {
                        read(unit, number, own);
                    }
                }
            }
        }
        return found.values().stream()
                .flatMap(own -> own.values().stream())
                .flatMap(sentence -> sentence.parts().stream())
                .toList();
    }

    private static void read(Unit unit, int statement, Map<Span, QuotedSentence> found) {
        AnnotatedArticle article = unit.article();
        Span sentence = article.sentences().get(unit.sentence()).span();
        for (Quotation quotation : article.quotations()) {
            Span inner = quotation.inner();
            if (inner.overlaps(sentence) && isOutermost(quotation, article)) {
                Span within =
                        new Span(Math.max(inner.start(), sentence.start()), Math.min(inner.end(), sentence.end()));
                for (Span span : unit.spans()) {
                    if (span.overlaps(within)) {
                        found.computeIfAbsent(within, key -> new QuotedSentence(article, unit.sentence(), within))
                                .add(span, statement);
                    }
                }
            }
        }
    }

    private static boolean isOutermost(Quotation quotation, AnnotatedArticle article) {
        return article.quotations().stream()
                .noneMatch(other -> !other.equals(quotation) && other.inner().contains(quotation.outer()));
    }
}
