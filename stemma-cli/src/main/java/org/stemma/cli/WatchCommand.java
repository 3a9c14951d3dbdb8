package org.stemma.cli;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.stemma.Progress;
import org.stemma.archive.Added;
import org.stemma.archive.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code stemma watch}. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Fetches feeds again and again and adds what is new, until it is stopped.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  stemma watch https://example.org/news.rss   every 15 minutes; Ctrl-C ends it, and nothing is lost",
            "  stemma watch https://example.org/a.rss https://example.com/b.atom --follow 20 --every 60"
        })
final class WatchCommand extends GrowingCommand {
    @Parameters(arity = "1..*", paramLabel = "FEED", description = "Addresses of feeds, or of pages.")
    private List<String> feeds = List.of();

    @Option(
            names = "--every",
            paramLabel = "MINUTES",
            description = "Wait so long between two rounds, at least 1 (default: ${DEFAULT-VALUE}).")
    private int every = 15;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "End after so many rounds (default: none; until stopped).")
    private int rounds = Integer.MAX_VALUE;

    WatchCommand(Screen screen) {
        super(screen);
    }

    @Override
    int run(Archive opened, Progress progress) throws IOException {
        if (every < 1 || rounds < 1) {
            throw wrong("--every and --rounds must be 1 or more.");
        }
        boolean rejected = false;
        for (int round = 1; round <= rounds; round++) {
            Added added = opened.add(feeds, InputStream.nullInputStream(), progress);
            opened.prepareSearch(progress);
            tellRound(opened, added);
            rejected = !added.rejections().isEmpty();
            if (round < rounds) {
                try {
                    Thread.sleep(Duration.ofMinutes(every).toMillis());
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    break;
                }
            }
        }
        return rejected ? SOME_REJECTED : DONE;
    }

    private void tellRound(Archive opened, Added added) throws IOException {
        if (json()) {
            print(added);
        } else if (!added.articles().isEmpty()) {
            say(count(added.articles().size(), "new article", "new articles") + ":");
            added.stories().stream()
                    .map(opened::story)
                    .flatMap(Optional::stream)
                    .forEach(row ->
                            sayIndented(2, row.head().id() + ": " + row.head().title()));
        }
        problems().rejections(screen().err(), added.rejections());
        screen().out().flush();
        screen().err().flush();
    }
}
