package org.stemma.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.stemma.Progress;
import org.stemma.archive.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code stemma remove}. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Takes articles out of an archive.",
        footerHeading = "%nExamples:%n",
        footer = {"  stemma remove 03_courier", "  stemma remove 03_courier 04_herald --archive ~/talks"})
final class RemoveCommand extends ArchiveCommand {
    @Parameters(arity = "1..*", paramLabel = "ARTICLE", description = "Ids of articles.")
    private List<String> articles = List.of();

    /** What was done. */
    private record Removed(List<String> removed, List<String> unknown) {}

    RemoveCommand(Screen screen) {
        super(screen);
    }

    @Override
    int run(Archive opened, Progress progress) throws IOException {
        List<String> removed = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String article : articles) {
            (opened.remove(article) ? removed : unknown).add(article);
        }
        if (json()) {
            print(new Removed(removed, unknown));
        } else {
            say(count(removed.size(), "article", "articles") + " removed.");
        }
        unknown.forEach(article -> tell("No article is called '" + article + "'."));
        return unknown.isEmpty() ? DONE : removed.isEmpty() ? NOTHING : SOME_REJECTED;
    }
}
