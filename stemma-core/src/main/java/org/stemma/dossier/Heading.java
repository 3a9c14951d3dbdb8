package org.stemma.dossier;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.article.Article;
import org.stemma.article.Damage;
import org.stemma.article.Passage;
import org.stemma.dossier.Dossier.StoryEntry;
import org.stemma.statement.Languages;
import org.stemma.statement.Statement;
import org.stemma.text.Language;

/** What stands above a dossier: the title, the language and the days of its articles. */
final class Heading {
    private final Findings findings;

    Heading(Findings findings) {
        this.findings = findings;
    }

    StoryEntry story() {
        List<LocalDate> dates = findings.articles().stream()
                .map(article -> article.article().published())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new StoryEntry(
                findings.story().id(),
                title().or(() -> lead().map(Statement::label)).orElse(null),
                DossierBuilder.code(Languages.most(findings.articles())),
                dates.isEmpty() ? null : dates.get(0),
                dates.isEmpty() ? null : dates.get(dates.size() - 1));
    }

    /** Returns the headline, in the story's language, of the article that tells most of what others tell too. */
    private Optional<String> title() {
        Language language = Languages.most(findings.articles());
        return findings.articles().stream()
                .map(AnnotatedArticle::article)
                .filter(article -> article.title() != null && article.language().equals(language))
                .max(Comparator.comparing((Article article) -> !article.has(Damage.Kind.MANGLED))
                        .thenComparingLong(article -> shared(article.id())))
                .map(Article::title)
                .map(Passage::text);
    }

    /** Returns the number of statements that an article tells together with others. */
    private long shared(String article) {
        return findings.statements().stream()
                .filter(statement -> statement.versions().size() > 1)
                .filter(statement -> statement.versions().stream()
                        .anyMatch(version -> version.article().id().equals(article)))
                .count();
    }

    /** Returns the statement that most articles tell, of equals the one told first. */
    private Optional<Statement> lead() {
        return findings.statements().stream()
                .min(Comparator.comparingInt(statement -> -statement.versions().size()));
    }
}
