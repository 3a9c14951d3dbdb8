package org.stemma;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts what several threads have done, and tells of it in one. */
final class Steps {
    private final Progress progress;
    private final int articles;
    private final int stories;
    private final AtomicInteger annotated = new AtomicInteger();
    private int compared;

    /** Begins with nothing done of so much. */
    Steps(Progress progress, int articles, int stories) {
        this.progress = progress;
        this.articles = articles;
        this.stories = stories;
        tell();
    }

    /** Counts an annotated article; called in any thread. */
    void annotated() {
        annotated.incrementAndGet();
    }

    /** Counts a story whose dossier is made; called in the thread of the run. */
    void compared() {
        compared++;
        tell();
    }

    /** Tells how far it has come; called in the thread of the run. */
    void tell() {
        int known = annotated.get();
        if (known < articles) {
            progress.step("annotating", known, articles);
        } else {
            progress.step("comparing", compared, stories);
        }
    }
}
