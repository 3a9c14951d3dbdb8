package org.stemma;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stemma.annotate.AnnotatedArticle;
import org.stemma.annotate.Annotator;
import org.stemma.annotate.Sentence;
import org.stemma.article.Article;
import org.stemma.intake.Rejection;
import org.stemma.intake.TextIntake;
import org.stemma.intake.item.Found;
import org.stemma.intake.route.Met;
import org.stemma.intake.route.MetBefore;
import org.stemma.store.Spool;
import org.stemma.story.Signature;
import org.stemma.story.SignatureMaker;
import org.stemma.text.Language;

/**
 * The articles of a run, each once. Their texts lie on disk, and in memory only what grouping asks for; when the turn of its
 * story comes, an article is made again.
 */
final class Shelf implements AutoCloseable {
    private final TextIntake intake;
    private final Annotator annotator;
    private final SignatureMaker signatures;
    private final Spool spool = Spool.open();
    private final List<String> ids = new ArrayList<>();
    private final MetBefore met = new MetBefore(this::made);
    private final List<Noted> notes = new ArrayList<>();

    /** What is kept in memory of an article. */
    private record Noted(SignatureMaker.Draft draft, Map<Language, Integer> sentences) {}

    /** Will make articles by this intake, and look at them with this annotator for what grouping asks for. */
    Shelf(TextIntake intake, Annotator annotator, SignatureMaker signatures) {
        this.intake = intake;
        this.annotator = annotator;
        this.signatures = signatures;
    }

    /** Puts what was found there as an article of this id; returns why where it is none. */
    Optional<Rejection> put(String id, Found found) {
        TextIntake.Outcome outcome = intake.take(found.input(id), found.extract());
        if (outcome instanceof TextIntake.Outcome.Refused refused) {
            return Optional.of(refused.rejection());
        }
        Article article = ((TextIntake.Outcome.Taken) outcome).article();
        ids.add(id);
        OptionalInt place = met.add(spool.add(found), article);
        if (place.isPresent()) {
            note(place.getAsInt(), annotator.annotate(article));
        }
        return Optional.empty();
    }

    private void note(int place, AnnotatedArticle article) {
        Map<Language, Integer> sentences = new TreeMap<>();
        for (Sentence sentence : article.sentences()) {
            sentences.merge(sentence.language(), 1, Integer::sum);
        }
        Noted noted = new Noted(signatures.draft(article), sentences);
        if (place == notes.size()) {
            notes.add(noted);
        } else {
            notes.set(place, noted);
        }
    }

    private Article made(int number) {
        Found found = spool.get(number);
        if (intake.take(found.input(ids.get(number)), found.extract()) instanceof TextIntake.Outcome.Taken taken) {
            return taken.article();
        }
        throw new IllegalStateException(ids.get(number) + " was an article, and is none any more");
    }

    /** Returns the articles at these places. Safe for several threads once all articles are there. */
    List<Article> articles(Collection<Integer> places) {
        List<Met> all = met.articles();
        return places.stream()
                .map(all::get)
                .map(one -> one.told(made(one.number())))
                .toList();
    }

    /** Returns how many articles there are. */
    int size() {
        return notes.size();
    }

    /** Returns what grouping goes by, in the order of the articles. */
    List<Signature> signatures() {
        List<Met> all = met.articles();
        List<Signature> whole =
                signatures.finish(notes.stream().map(Noted::draft).toList());
        List<Signature> told = new ArrayList<>();
        for (int place = 0; place < whole.size(); place++) {
            told.add(whole.get(place).on(all.get(place).published()));
        }
        return told;
    }

    /** Returns the articles' languages. */
    SortedSet<Language> languages() {
        SortedSet<Language> languages = new TreeSet<>();
        notes.forEach(noted -> languages.add(noted.draft().bare().language()));
        return languages;
    }

    /** Returns how many sentences are in each language. */
    Map<Language, Integer> sentences() {
        Map<Language, Integer> sum = new TreeMap<>();
        notes.forEach(
                noted -> noted.sentences().forEach((language, count) -> sum.merge(language, count, Integer::sum)));
        return sum;
    }

    @Override
    public void close() {
        spool.close();
    }
}
