package org.stemma.bench.archive;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.stemma.intake.Extract;
import org.stemma.intake.item.Found;
import org.stemma.intake.item.Place;
import org.stemma.store.ArticleHead;
import org.stemma.store.KeptArticle;
import org.stemma.store.NewArticle;
import org.stemma.store.Part;
import org.stemma.store.search.SearchPassage;
import org.stemma.store.search.SearchText;
import org.stemma.text.Language;
import org.stemma.text.Span;

/** Articles that are made of their numbers, so that anyone can tell whether one came back whole. */
final class InventedArticles {
    private static final String[] WORDS = {
        "ferry", "harbour", "mayor", "storm", "bridge", "choir", "budget", "island", "pilot", "lantern", "Aldra",
        "Karst"
    };

    private static final int LEAST_WORDS = 50;
    private static final int MORE_WORDS = 400;

    private InventedArticles() {}

    static String id(int number) {
        return "report-" + number;
    }

    /** Returns a word that only this article has. */
    static String ownWord(int number) {
        return "mark" + number;
    }

    static String text(int number) {
        Random random = new Random(number);
        StringBuilder text =
                new StringBuilder("Report on ").append(ownWord(number)).append('\n');
        for (int left = LEAST_WORDS + random.nextInt(MORE_WORDS); left > 0; left--) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(left % 12 == 0 ? ".\n" : " ");
        }
        return text.toString();
    }

    static NewArticle article(int number) {
        String text = text(number);
        Found found = new Found(new Place(id(number) + ".txt", id(number)), "UTF-8", List.of(), Extract.plain(text));
        ArticleHead head = new ArticleHead(
                "Report on " + ownWord(number),
                Language.ENGLISH,
                "Aldra Courier",
                LocalDate.of(2031, 1, 1).plusDays(number % 300),
                null,
                text.length());
        Part signature = new Part("signature", "1", ownWord(number).getBytes(StandardCharsets.UTF_8));
        return new NewArticle(id(number), found, head, List.of(signature));
    }

    /** Returns what of an article can be found: all of it, as one passage. */
    static SearchText searchText(KeptArticle article) {
        String text = article.found().extract().text().text();
        return new SearchText(
                article.head().title(),
                Language.ENGLISH,
                List.of(new SearchPassage(new Span(0, text.length()), text, Language.ENGLISH)));
    }
}
