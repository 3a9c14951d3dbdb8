package org.stemma.archive;

import java.util.ArrayList;
import java.util.List;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Annotator;
import org.stemma.annotate.LanguagePacks;
import org.stemma.annotate.Sentence;
import org.stemma.article.Article;
import org.stemma.encode.VocabularyLexicon;
import org.stemma.intake.Rejection;
import org.stemma.intake.TextIntake;
import org.stemma.intake.item.Found;
import org.stemma.store.ArticleHead;
import org.stemma.store.KeptArticle;
import org.stemma.store.search.SearchPassage;
import org.stemma.store.search.SearchText;
import org.stemma.text.Language;
import org.stemma.text.LanguageIdentifier;

/** Makes articles of what was found or kept: cleaned, and with the little that grouping and search ask for. */
final class ArticleMaker {
    private final LanguageIdentifier languages = new LanguageIdentifier();
    private final TextIntake intake = new TextIntake(VocabularyLexicon.english(), languages::identify);
    private final Annotator annotator;

    ArticleMaker(LanguagePacks packs) {
        // Neither grouping nor search asks who says what, and capital letters find names fast.
        this.annotator = new Annotator(languages, packs, article -> List.of());
    }

    /** Either an article, or why there is none. */
    sealed interface Made {}

    record Taken(Article article) implements Made {}

    record Refused(Rejection rejection) implements Made {}

    Made make(String id, Found found) {
        TextIntake.Outcome outcome = intake.take(found.input(id), found.extract());
        return outcome instanceof TextIntake.Outcome.Taken taken
                ? new Taken(taken.article())
                : new Refused(((TextIntake.Outcome.Refused) outcome).rejection());
    }

    /** Returns the article as it was kept, cleaned by the rules of this version, with all the places where it was met. */
    Article article(KeptArticle kept) {
        if (make(kept.id(), kept.found()) instanceof Taken taken) {
            return taken.article().metAt(kept.places().stream().skip(1).toList());
        }
        throw new IllegalStateException(kept.id() + " was an article when it was added, and is none any more");
    }

    /** Returns the language of a text, unknown where nothing tells. */
    Language language(String text) {
        return languages.identify(text);
    }

    AnnotatedArticle lightly(Article article) {
        return annotator.annotate(article);
    }

    static ArticleHead head(Article article) {
        return new ArticleHead(
                article.title() == null ? null : article.title().text(),
                article.language(),
                article.outlet(),
                article.published(),
                article.url(),
                article.text().raw().length());
    }

    /** Returns the sentences of an article, the headline among them, as what can be found. */
    SearchText searchText(KeptArticle kept) {
        Article article = article(kept);
        List<SearchPassage> passages = new ArrayList<>();
        for (Sentence sentence : annotator.sentences(article)) {
            passages.add(new SearchPassage(
                    article.text().toRaw(sentence.span()),
                    sentence.span().of(article.text().text()),
                    sentence.language()));
        }
        return new SearchText(article.title() == null ? null : article.title().text(), article.language(), passages);
    }
}
