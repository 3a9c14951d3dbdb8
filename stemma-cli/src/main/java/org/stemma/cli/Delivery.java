package org.stemma.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stemma.dossier.Counterfactual;

/** Delivers each story as it is made, and remembers no more of it than the summary shows. */
final class Delivery implements Consumer<ToldStory> {
    private final @Nullable StoryFiles files;
    private final @Nullable JsonReport report;
    private final @Nullable String without;
    private final List<Delivered> delivered = new ArrayList<>();
    private final List<Counterfactual.Without> losses = new ArrayList<>();
    private @Nullable IOException failure;

    /**
     * A story that was delivered.
     *
     * @param written its files; null where none were written
     */
    record Delivered(ToldStory.Brief brief, StoryFiles.@Nullable Written written) {}

    /**
     * Will deliver in these ways.
     *
     * @param without what is taken away to see what is left
     */
    Delivery(@Nullable StoryFiles files, @Nullable JsonReport report, @Nullable String without) {
        this.files = files;
        this.report = report;
        this.without = without;
    }

    @Override
    public void accept(ToldStory story) {
        if (report != null) {
            try {
                report.story(story);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (without != null) {
            new Counterfactual().find(story.text().dossier(), without).ifPresent(losses::add);
        }
        delivered.add(new Delivered(story.brief(), written(story)));
    }

    /** After a first failure nothing more is written: the next file would most likely fail alike. */
    private StoryFiles.@Nullable Written written(ToldStory story) {
        if (files == null || failure != null) {
            return null;
        }
        try {
            return files.write(story);
        } catch (IOException e) {
            failure = e;
            return null;
        }
    }

    /** Returns the stories, in order. */
    List<Delivered> delivered() {
        return delivered;
    }

    /** Returns what is left of each story that has what is taken away. */
    List<Counterfactual.Without> losses() {
        return losses;
    }

    /** Returns why a file could not be written; null where all were. */
    @Nullable IOException failure() {
        return failure;
    }
}
