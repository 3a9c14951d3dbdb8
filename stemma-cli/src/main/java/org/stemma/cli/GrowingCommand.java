package org.stemma.cli;

import org.stemma.StemmaOptions;
import picocli.CommandLine.Mixin;

/** What the commands share that add articles to an archive: they make one where there is none, and say how is read. */
abstract class GrowingCommand extends ArchiveCommand {
    @Mixin
    private IntakeChoices intake = new IntakeChoices();

    GrowingCommand(Screen screen) {
        super(screen);
    }

    @Override
    final boolean makes() {
        return true;
    }

    @Override
    final StemmaOptions options() {
        return StemmaOptions.defaults().withIntake(intake.options());
    }
}
