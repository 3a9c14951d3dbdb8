package org.stemma.cli;

import java.io.IOException;
import org.stemma.Progress;
import org.stemma.archive.Archive;
import org.stemma.archive.Diagnosis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code stemma doctor}. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Checks an archive, and makes its search index anew where it is damaged.",
        footerHeading = "%nExamples:%n",
        footer = {"  stemma doctor", "  stemma doctor --rebuild                make the search index anew in any case"})
final class DoctorCommand extends ArchiveCommand {
    @Option(names = "--rebuild", description = "Make the search index anew in any case.")
    private boolean rebuild;

    DoctorCommand(Screen screen) {
        super(screen);
    }

    @Override
    int run(Archive opened, Progress progress) throws IOException {
        Diagnosis found = opened.doctor(rebuild, progress);
        if (json()) {
            print(found);
        } else {
            say(count(found.counts().articles(), "article", "articles") + ", "
                    + count(found.counts().stories(), "story", "stories") + ", "
                    + found.counts().bytes() / 1024 + " KiB.");
            found.mended().forEach(sentence -> say("Mended: " + sentence));
            found.wrong().forEach(sentence -> say("Wrong: " + sentence));
            if (found.wrong().isEmpty()) {
                say("The archive is sound.");
            }
        }
        return found.wrong().isEmpty() ? DONE : SOME_REJECTED;
    }
}
