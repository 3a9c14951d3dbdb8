package org.stemma.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.stemma.Progress;
import org.stemma.archive.Added;
import org.stemma.archive.Archive;
import org.stemma.store.StoryRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code stemma add}. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Adds reports to an archive, each to the story of its event.",
        description = {
            "",
            "Each article joins the story of its event or opens one. What was added stays, whatever ends the run; adding the"
                    + " same article again is harmless.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  stemma add reports/ news.jsonl          files, folders and collections, as 'stemma read' takes them",
            "  stemma add https://example.org/news.rss --follow 20   a feed, with the pages that it links to",
            "  stemma add reports/ --archive ~/talks   another archive"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:All inputs were added, or were there already.",
            "1:Some inputs were rejected and reported; the rest was added.",
            "2:Wrong usage.",
            "3:Nothing could be read.",
            "4:The archive could not be opened or written.",
            "5:An encoder's model could not be made or opened.",
            "70:Stemma itself failed."
        })
final class AddCommand extends GrowingCommand {
    private static final int MOST_SHOWN = 20;

    private final InputStream standardInput;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders, quoted globs, addresses, and -.")
    private List<String> paths = List.of();

    AddCommand(Screen screen, InputStream standardInput) {
        super(screen);
        this.standardInput = standardInput;
    }

    @Override
    int run(Archive opened, Progress progress) throws IOException {
        Added added = opened.add(paths, standardInput, progress);
        opened.prepareSearch(progress);
        if (json()) {
            print(added);
        } else {
            told(opened, added);
        }
        problems().rejections(screen().err(), added.rejections());
        if (added.articles().isEmpty()
                && added.known().isEmpty()
                && !added.rejections().isEmpty()) {
            return NOTHING;
        }
        return added.rejections().isEmpty() ? DONE : SOME_REJECTED;
    }

    private void told(Archive opened, Added added) {
        say(count(added.articles().size(), "article", "articles") + " added, "
                + added.known().size() + " known already; "
                + count(added.stories().size(), "story", "stories") + " new or changed."
                + (added.skipped().isEmpty()
                        ? ""
                        : " Skipped: " + added.skipped().size() + "."));
        added.stories().stream()
                .limit(MOST_SHOWN)
                .map(opened::story)
                .flatMap(Optional::stream)
                .forEach(this::line);
        if (added.stories().size() > MOST_SHOWN) {
            say("… and " + (added.stories().size() - MOST_SHOWN) + " more; 'stemma stories' lists them.");
        }
    }

    private void line(StoryRow row) {
        sayIndented(
                2,
                row.head().id() + " (" + count(row.size(), "article", "articles") + "): "
                        + row.head().title());
    }
}
