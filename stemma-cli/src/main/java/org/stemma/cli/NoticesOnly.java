package org.stemma.cli;

import java.io.PrintStream;
import org.stemma.Progress;

/** Tells what is done once, one line each, where no person watches a bar: in a pipe, a file, or a log. */
record NoticesOnly(PrintStream err) implements Progress {
    @Override
    public void step(String stage, int done, int total) {
        // A log is no place for steps.
    }

    @Override
    public void notice(String sentence) {
        err.println(sentence);
        err.flush();
    }
}
