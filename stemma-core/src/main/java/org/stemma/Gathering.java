package org.stemma;

import java.util.List;
import org.stemma.article.Article;
import org.stemma.intake.Input;
import org.stemma.intake.Rejection;
import org.stemma.intake.SafeNames;
import org.stemma.intake.TextIntake;
import org.stemma.intake.item.Found;
import org.stemma.intake.item.Harvest;
import org.stemma.intake.route.MetBefore;

/** Cleans each article as it is found, gives it its id, keeps it once, and tells how far the reading has come. */
final class Gathering implements Harvest {
    private final List<Input> inputs;
    private final TextIntake intake;
    private final List<Rejection> rejections;
    private final List<String> skipped;
    private final Progress progress;
    private final SafeNames names = new SafeNames();
    private final MetBefore articles = new MetBefore();
    private int begun;
    private int parts;
    /** The id of the present input, until an article has it. */
    private String free = "";

    Gathering(
            List<Input> inputs,
            TextIntake intake,
            List<Rejection> rejections,
            List<String> skipped,
            Progress progress) {
        this.inputs = inputs;
        this.intake = intake;
        this.rejections = rejections;
        this.skipped = skipped;
        this.progress = progress;
        // Articles inside archives must not take the name of a file that is still to come.
        inputs.forEach(input -> names.claim(input.id()));
    }

    /** Hears that the next input is read now. */
    void begin(Input input) {
        begun++;
        free = input.id();
        tell();
    }

    /** What is done are parts of inputs; what is left is at least one part of each input. */
    private void tell() {
        progress.step("reading", parts, parts + inputs.size() - begun + 1);
    }

    /** Returns all articles, each once. */
    List<Article> finish() {
        progress.step("reading", parts, parts);
        return articles.articles();
    }

    @Override
    public void article(Found found) {
        String wish = found.place().wish();
        String id = wish.equals(free) ? wish : names.claim(wish);
        TextIntake.Outcome outcome = intake.take(found.input(id), found.extract());
        if (outcome instanceof TextIntake.Outcome.Refused refused) {
            rejections.add(refused.rejection());
        } else if (outcome instanceof TextIntake.Outcome.Taken taken) {
            articles.add(taken.article());
            free = id.equals(free) ? "" : free;
        }
        parts++;
        tell();
    }

    @Override
    public void rejected(Rejection rejection) {
        rejections.add(rejection);
        parts++;
        tell();
    }

    @Override
    public void skipped(String shown) {
        skipped.add(shown);
    }

    @Override
    public void fetching(String host) {
        progress.step("fetching " + host, parts, parts + inputs.size() - begun + 1);
    }
}
