package org.stemma.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.stemma.Progress;
import org.stemma.article.Article;
import org.stemma.intake.Rejection;
import org.stemma.intake.item.Found;
import org.stemma.intake.item.Harvest;
import org.stemma.store.Addition;
import org.stemma.store.ArchiveStore;
import org.stemma.store.ArticleHead;
import org.stemma.store.NewArticle;
import org.stemma.store.StoryChange;
import org.stemma.story.Signature;
import org.stemma.story.SignatureMaker;

/** Adds each article to an archive as it is found: whatever ends the run, those before it are there. */
final class Adding implements Harvest {
    private final ArchiveStore store;
    private final ArticleMaker maker;
    private final SignatureMaker signatures;
    private final Growth growth;
    private final int inputs;
    private final Progress progress;
    private final List<String> added = new ArrayList<>();
    private final List<String> known = new ArrayList<>();
    private final Set<String> changed = new TreeSet<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private int begun;
    private int parts;

    Adding(
            ArchiveStore store,
            ArticleMaker maker,
            SignatureMaker signatures,
            Growth growth,
            int inputs,
            Progress progress) {
        this.store = store;
        this.maker = maker;
        this.signatures = signatures;
        this.growth = growth;
        this.inputs = inputs;
        this.progress = progress;
    }

    /** Lets one change of the stories happen at a time. */
    @FunctionalInterface
    interface Growth {
        /** Returns what the work gives, done while nothing else changes the stories. */
        <T> T run(Function<StoryKeeper, T> work);
    }

    void begin() {
        begun++;
        tell("adding");
    }

    private void tell(String stage) {
        progress.step(stage, parts, parts + inputs - begun + 1);
    }

    Added finish() {
        progress.step("adding", parts, parts);
        return new Added(added, known, List.copyOf(changed), rejections, skipped);
    }

    @Override
    public void article(Found found) {
        Optional<String> there = store.known(found);
        if (there.isPresent()) {
            store.alsoAt(there.get(), found.place().shown());
            known.add(there.get());
        } else {
            add(found);
        }
        parts++;
        tell("adding");
    }

    private void add(Found found) {
        String id = store.freeArticleId(found.place().wish());
        ArticleMaker.Made made = maker.make(id, found);
        if (made instanceof ArticleMaker.Refused refused) {
            rejections.add(refused.rejection());
            return;
        }
        Article article = ((ArticleMaker.Taken) made).article();
        Signature signature = signatures.toKeep(maker.lightly(article));
        ArticleHead head = ArticleMaker.head(article);
        StoryChange change = growth.run(stories -> {
            StoryChange grown = stories.add(signature, head);
            Addition addition = store.add(new NewArticle(id, found, head, List.of(stories.part(signature))), grown);
            if (!addition.isNew()) {
                throw new IllegalStateException(addition.id() + " was added by another thread");
            }
            return grown;
        });
        added.add(id);
        change.stories().forEach(story -> changed.add(story.id()));
    }

    @Override
    public void rejected(Rejection rejection) {
        rejections.add(rejection);
        parts++;
        tell("adding");
    }

    @Override
    public void skipped(String shown) {
        skipped.add(shown);
    }

    @Override
    public void fetching(String host) {
        tell("fetching " + host);
    }
}
