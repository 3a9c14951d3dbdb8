package org.stemma;

import java.util.ArrayList;
import java.util.List;
import org.stemma.article.Article;
import org.stemma.intake.Input;
import org.stemma.intake.Rejection;
import org.stemma.intake.SafeNames;
import org.stemma.intake.TextIntake;
import org.stemma.intake.item.Found;
import org.stemma.intake.item.Harvest;

/** Cleans each article as it is found, gives it its id, and tells how far the reading has come. */
final class Gathering implements Harvest {
    private final List<Input> inputs;
    private final TextIntake intake;
    private final List<Rejection> rejections;
    private final List<String> skipped;
    private final Progress progress;
    private final SafeNames names = new SafeNames();
    private final List<Article> articles = new ArrayList<>();
    private int begun;
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
        progress.step("reading", begun++, inputs.size());
        free = input.id();
    }

    /** Returns all articles. */
    List<Article> finish() {
        progress.step("reading", inputs.size(), inputs.size());
        return articles;
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
    }

    @Override
    public void rejected(Rejection rejection) {
        rejections.add(rejection);
    }

    @Override
    public void skipped(String shown) {
        skipped.add(shown);
    }
}
