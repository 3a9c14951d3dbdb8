package org.stemma.provenance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Reports;
import org.stemma.statement.Statement;
import org.stemma.statement.Unit;
import org.stemma.statement.UnitSplitter;
import org.stemma.statement.Version;

/** A story written for a test: each paragraph of a report is one statement, the same at the same place of all. */
final class SmallStory {
    private final List<AnnotatedArticle> articles = new ArrayList<>();
    private final SortedMap<Integer, List<Version>> versions = new TreeMap<>();

    /** Adds a report; a null paragraph is a statement that it leaves out. */
    void report(String id, String language, int day, List<@Nullable String> paragraphs) {
        reordered(
                id,
                language,
                day,
                paragraphs,
                IntStream.range(0, paragraphs.size()).boxed().toList());
    }

    /** Adds a report that tells the statements in this order. */
    void reordered(String id, String language, int day, List<@Nullable String> paragraphs, List<Integer> order) {
        List<String> told = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int number : order) {
            String paragraph = paragraphs.get(number);
            if (paragraph != null) {
                told.add(paragraph);
                numbers.add(number);
            }
        }
        AnnotatedArticle article = Reports.read(id, language, LocalDate.of(2031, 3, day), String.join("\n", told));
        articles.add(article);
        SortedMap<Integer, List<Unit>> units = new TreeMap<>();
        for (Unit unit : new UnitSplitter(Reports.packs()).split(article)) {
            int block = article.sentences().get(unit.sentence()).block();
            units.computeIfAbsent(numbers.get(block), key -> new ArrayList<>()).add(unit);
        }
        units.forEach((number, list) ->
                versions.computeIfAbsent(number, key -> new ArrayList<>()).add(new Version(list)));
    }

    /** Returns each paragraph that some report tells as a statement. */
    List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        versions.forEach((number, list) -> statements.add(new Statement("s" + number, "told", list)));
        return statements;
    }

    Origins origins() {
        return new OriginResolver(Reports.packs()).resolve(articles, statements(), List.of());
    }

    Descent descent() {
        return new DerivationFinder(DescentModel.load()).find(articles, statements(), origins());
    }

    /** Returns the pairs of articles, weighed together. */
    List<Kin> kin() {
        return new JointKin(DescentModel.load()).weigh(new KinFinder().find(articles, statements(), origins()));
    }

    /** Returns what speaks for it that one article copied another. */
    SortedMap<String, Double> signs(String parent, String child) {
        return kin().stream()
                .filter(one -> one.parent().equals(parent) && one.child().equals(child))
                .findFirst()
                .orElseThrow()
                .signs();
    }

    /** Returns what speaks for it that the version of one article goes back to that of another. */
    SortedMap<String, Double> signs(String statement, String parent, String child) {
        return new VersionKinFinder(DescentModel.load())
                .find(statements(), kin(), origins()).stream()
                        .filter(one -> one.statement().equals(statement))
                        .filter(one -> one.kin().parent().equals(parent)
                                && one.kin().child().equals(child))
                        .findFirst()
                        .orElseThrow()
                        .signs();
    }
}
