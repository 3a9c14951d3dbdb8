package org.stemma.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.stemma.Progress;

/** Shows progress as one bar for each stage, on a terminal. */
final class ProgressLine implements Progress, AutoCloseable {
    private final PrintStream err;
    private final int width;
    private String stage = "";
    private @Nullable ProgressBar bar;

    /** Will draw on {@code err} in at most {@code width} columns. */
    ProgressLine(PrintStream err, int width) {
        this.err = err;
        this.width = width;
    }

    @Override
    public void step(String newStage, int done, int total) {
        ProgressBar current = bar;
        if (current == null || !newStage.equals(stage)) {
            close();
            current = new ProgressBarBuilder()
                    .setTaskName(newStage)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                    .setConsumer(new ConsoleProgressBarConsumer(err, width - 1))
                    .clearDisplayOnFinish()
                    .build();
            bar = current;
            stage = newStage;
        }
        current.maxHint(total);
        current.stepTo(done);
    }

    @Override
    public void notice(String sentence) {
        close();
        DisplayText.wrap(sentence, width - 1).forEach(err::println);
        err.flush();
    }

    @Override
    public void close() {
        ProgressBar current = bar;
        if (current != null) {
            current.close();
            bar = null;
        }
    }
}
