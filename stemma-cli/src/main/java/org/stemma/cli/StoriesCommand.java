package org.stemma.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.Progress;
import org.stemma.archive.Archive;
import org.stemma.store.Page;
import org.stemma.store.StoryQuery;
import org.stemma.store.StoryRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code stemma stories}. */
@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Lists the stories of an archive.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  stemma stories                         the newest first",
            "  stemma stories --order largest --limit 10",
            "  stemma stories 'dam' --from 2031-03-01 --to 2031-03-31   titles with these letters, in March"
        })
final class StoriesCommand extends ArchiveCommand {
    private static final int MOST = 500;

    /** Orders by the names that users write. */
    private enum Order {
        newest(StoryQuery.Order.NEWEST),
        largest(StoryQuery.Order.LARGEST),
        title(StoryQuery.Order.TITLE);

        private final StoryQuery.Order asked;

        Order(StoryQuery.Order asked) {
            this.asked = asked;
        }
    }

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "Only stories whose title holds this.")
    private @Nullable String text;

    @Option(names = "--order", paramLabel = "ORDER", description = "newest, largest or title (default: newest).")
    private Order order = Order.newest;

    @Option(names = "--from", paramLabel = "DAY", description = "Only stories with reports of this day or later.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Only stories with reports of this day or earlier.")
    private @Nullable LocalDate to;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many, 1 to 500 (default: ${DEFAULT-VALUE}).")
    private int limit = 30;

    @Option(
            names = "--after",
            paramLabel = "MARK",
            description = "Go on where an earlier list ended, by the mark that it gave.")
    private @Nullable String after;

    StoriesCommand(Screen screen) {
        super(screen);
    }

    @Override
    int run(Archive opened, Progress progress) throws IOException {
        if (limit < 1 || limit > MOST) {
            throw wrong("--limit is " + limit + "; it must be 1 to " + MOST + ".");
        }
        Page<StoryRow> page = opened.stories(new StoryQuery(order.asked, text, from, to), after, limit);
        if (json()) {
            print(page);
            return DONE;
        }
        for (StoryRow row : page.items()) {
            String days = row.head().first() == null
                    ? "no date"
                    : row.head().first()
                            + (row.head().last() == null
                                            || row.head()
                                                    .last()
                                                    .equals(row.head().first())
                                    ? ""
                                    : " – " + row.head().last());
            say(row.head().title());
            sayIndented(
                    2,
                    row.head().id() + " · " + count(row.size(), "article", "articles") + " · " + days + " · "
                            + row.head().language().code().toLowerCase(Locale.ROOT));
        }
        if (page.items().isEmpty()) {
            say("No story.");
        }
        if (page.next() != null) {
            say("More: --after " + page.next());
        }
        return DONE;
    }
}
