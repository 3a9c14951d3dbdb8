package org.stemma.bench.statements;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.encode.Encoders;
import org.stemma.encode.LanguageText;
import org.stemma.encode.Meaning;
import org.stemma.statement.Statement;
import org.stemma.statement.Version;
import org.stemma.text.Language;

/** Two articles on unlike subjects, each in three languages, taken for one story: no statement may join them. */
final class UnlikeMeasure implements Part {
    private static final long SEED = 6;
    private static final int STORIES_OF_EACH = 2;
    private static final int LANGUAGES = 3;

    /** The mean cosine of the sentences of two articles, all with all, below which their subjects are unlike. */
    private static final double UNLIKE = 0.1;

    private final UnseenArticles articles;
    private final ReadReports reader;
    private final int mistakes;

    UnlikeMeasure(UnseenArticles articles, ReadReports reader, int mistakes) {
        this.articles = articles;
        this.reader = reader;
        this.mistakes = mistakes;
    }

    @Override
    public List<String> measure() {
        List<String> documents = new ArrayList<>();
        for (UnseenArticles.Part part : UnseenArticles.Part.values()) {
            documents.addAll(articles.documents(part));
        }
        List<String> lines = new ArrayList<>();
        List<String> joined = new ArrayList<>();
        int stories = 0;
        int spoiled = 0;
        int statements = 0;
        int mixed = 0;
        Random random = new Random(SEED);
        for (List<String> pair : pairs(documents, random)) {
            List<AnnotatedArticle> story = new ArrayList<>();
            for (String document : pair) {
                List<Language> languages = new ArrayList<>(NtrexMeasure.LANGUAGES);
                Collections.shuffle(languages, random);
                articles.reports(document, languages.subList(0, LANGUAGES))
                        .values()
                        .forEach(report -> story.add(reader.article(report)));
            }
            List<Statement> found = reader.align(story).stream()
                    .filter(statement -> statement.versions().size() > 1)
                    .toList();
            List<Statement> wrong = found.stream()
                    .filter(statement -> documents(statement).size() > 1)
                    .toList();
            stories++;
            spoiled += wrong.isEmpty() ? 0 : 1;
            statements += found.size();
            mixed += wrong.size();
            wrong.forEach(statement -> joined.addAll(describe(pair, statement)));
        }
        lines.add(String.format(
                Locale.ROOT,
                "Two articles on unlike subjects, each in three languages: goal no statement of both%n"
                        + "  %d of %d stories have such statements; %d of %d statements with several versions join both",
                spoiled,
                stories,
                mixed,
                statements));
        joined.stream().limit(mistakes == 0 ? 0 : Long.MAX_VALUE).forEach(lines::add);
        return lines;
    }

    private static List<String> describe(List<String> pair, Statement statement) {
        List<String> lines = new ArrayList<>();
        lines.add("    joined in " + pair);
        for (Version version : statement.versions()) {
            lines.add("      " + version.article().id() + ": " + version.text());
        }
        return lines;
    }

    private static List<String> documents(Statement statement) {
        return statement.versions().stream()
                .map(version -> version.article().id())
                .map(id -> id.substring(0, id.lastIndexOf('-')))
                .distinct()
                .toList();
    }

    /** Returns pairs of unlike documents, each document first in as many as are wanted. */
    private List<List<String>> pairs(List<String> documents, Random random) {
        Map<String, List<Meaning>> meanings = new TreeMap<>();
        Encoders encoders = reader.encoders(List.of());
        for (String document : documents) {
            LinedReport report = articles.reports(document, List.of(Language.ENGLISH))
                    .values()
                    .iterator()
                    .next();
            List<LanguageText> texts = new ArrayList<>();
            for (int line = 0; line < report.lines().size(); line++) {
                texts.add(new LanguageText(report.words(line), Language.ENGLISH));
            }
            meanings.put(document, encoders.expecting(List.of(Language.ENGLISH)).encode(texts));
        }
        List<List<String>> pairs = new ArrayList<>();
        for (String first : documents) {
            List<String> others = new ArrayList<>(documents);
            others.remove(first);
            Collections.shuffle(others, random);
            others.stream()
                    .filter(other -> cosine(
                                    encoders,
                                    meanings.getOrDefault(first, List.of()),
                                    meanings.getOrDefault(other, List.of()))
                            < UNLIKE)
                    .limit(STORIES_OF_EACH)
                    .forEach(other -> pairs.add(List.of(first, other)));
        }
        return pairs;
    }

    private static double cosine(Encoders encoders, List<Meaning> first, List<Meaning> second) {
        return first.stream()
                .flatMapToDouble(a -> second.stream()
                        .mapToDouble(b -> encoders.similarity(a, b).orElse(0)))
                .average()
                .orElse(0);
    }
}
