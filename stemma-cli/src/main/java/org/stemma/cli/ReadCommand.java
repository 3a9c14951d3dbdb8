package org.stemma.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.Progress;
import org.stemma.Reading;
import org.stemma.StemmaOptions;
import org.stemma.dossier.form.Form;
import org.stemma.encode.EncoderException;
import org.stemma.encode.EncoderFolderException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code stemma read}: reports in, one dossier a story out. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Reads news reports and writes one dossier a story.",
        description = {
            "",
            "Reports of the same event become one story, in any languages. For each story it writes NAME.json, for"
                    + " programs, and NAME.html, a page that needs no network, or the forms that --form names. From the web it fetches only what is"
                    + " named, as each site's robots.txt allows.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  stemma read reports/                   all readable files of a folder and its folders",
            "  stemma read news.jsonl crawl.warc.gz   all articles of a collection and of a crawl",
            "  stemma read export.csv --fields text=body_clean,title=head   columns with names of your own",
            "  stemma read 'news/**/2031-*.txt' --open   a pattern, quoted; then show the page",
            "  stemma read https://example.org/quay.html other.txt   a page from the web, and a file",
            "  stemma read https://example.org/news.rss --follow 20   a feed, with the pages that it links to",
            "  pdftotext leak.pdf - | stemma read - other.txt   standard input as one report",
            "  stemma read reports/ --form html,markdown   a page, and a text to paste into a report",
            "  stemma read reports/ --without 03_courier   what rests on one report",
            "  stemma read reports/ --json | jq '.dossiers[].story.title'"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:All inputs were read.",
            "1:Some inputs were rejected and reported; the rest was delivered.",
            "2:Wrong usage.",
            "3:Nothing could be read.",
            "4:The results could not be written.",
            "5:An encoder's model could not be made or opened.",
            "70:Stemma itself failed."
        })
final class ReadCommand implements Callable<Integer> {
    private static final int ALL_READ = 0;
    private static final int SOME_REJECTED = 1;
    private static final int WRONG_USAGE = 2;
    private static final int NOTHING_READ = 3;
    private static final int NOT_WRITTEN = 4;
    private static final int NO_MODEL = 5;
    private static final String DEFAULT_FOLDER = "stemma-out";

    private final Engine engine;
    private final Screen screen;
    private final InputStream standardInput;
    private final Browser browser;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files, folders (the files in them that can be read), quoted globs such as 'news/**/*.txt',"
                    + " addresses (http, https), and - for standard input. Read are plain text, web pages, JSON, tables (CSV, TSV), feeds, mails and"
                    + " mailboxes, news XML, PDF, DOCX, and archives of these (zip, tar, gz, bz2, xz, zst, WARC, WET);"
                    + " what a file is, its content tells.")
    private List<String> paths = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write into this folder (default: " + DEFAULT_FOLDER
                    + "). Earlier files of the same names are" + " replaced.")
    private @Nullable Path out;

    @Option(
            names = "--json",
            description =
                    "Print one JSON object (dossiers, rejections, skipped, withoutEncoder, without) to standard output and nothing else"
                            + " there; write files only if --out is given.")
    private boolean json;

    @Option(names = "--open", description = "Show the first story's page afterwards.")
    private boolean open;

    @Option(names = "--quiet", description = "No progress and no summary; what could not be read is still told.")
    private boolean quiet;

    @Option(names = "--no-color", description = "No colours; so does a variable NO_COLOR.")
    private boolean noColor;

    @Option(
            names = "--without",
            paramLabel = "NAME",
            description =
                    "Also tell which statements lose support if this article (its id or file) or origin (its name or"
                            + " id) is taken away.")
    private @Nullable String without;

    @Mixin
    private FormChoices choices = new FormChoices();

    @Mixin
    private IntakeChoices intake = new IntakeChoices();

    @Mixin
    private EncoderOptions encoders = new EncoderOptions();

    /** Will read with this engine and show it on this screen. */
    ReadCommand(Engine engine, Screen screen, InputStream standardInput, Browser browser) {
        this.engine = engine;
        this.screen = screen;
        this.standardInput = standardInput;
        this.browser = browser;
    }

    @Override
    public Integer call() throws IOException {
        boolean files = !json || out != null || open;
        Path folder = out == null ? Path.of(DEFAULT_FOLDER) : out;
        StoryFiles storyFiles = new StoryFiles(folder, forms());
        try {
            return run(files ? storyFiles : null, folder);
        } catch (EncoderException e) {
            return failed(e);
        } finally {
            screen.out().flush();
            screen.err().flush();
        }
    }

    /** Returns the forms to write; what is opened afterwards is the page. */
    private List<Form> forms() {
        Stream<Form> page = open ? Stream.of(Form.HTML) : Stream.empty();
        return Stream.concat(choices.forms().stream(), page).distinct().toList();
    }

    private int failed(EncoderException failure) {
        boolean wrongFolder = failure instanceof EncoderFolderException;
        String message = failure.getMessage()
                + (wrongFolder ? "" : " With --multilingual-encoder none, reports are read without it.");
        tell(message);
        return wrongFolder ? WRONG_USAGE : NO_MODEL;
    }

    private int run(@Nullable StoryFiles storyFiles, Path folder) throws IOException {
        if (storyFiles != null) {
            try {
                // Before the reading, which may take long, rather than after it. An unread run leaves no empty folder.
                storyFiles.check();
            } catch (IOException e) {
                screen.err().println(StoryFiles.explain(folder, e));
                return NOT_WRITTEN;
            }
        }
        JsonReport report = json ? new JsonReport(screen.out()) : null;
        Delivery delivery = new Delivery(storyFiles, report, without);
        Reading reading = read(delivery);
        IOException failure = delivery.failure();
        if (failure != null) {
            screen.err().println(StoryFiles.explain(folder, failure));
        }
        if (report != null) {
            report.end(reading, delivery.losses());
        }
        show(reading, delivery);
        if (open) {
            open(delivery);
        }
        if (without != null && delivery.losses().isEmpty() && reading.stories() > 0) {
            tell("Nothing to take away: no article and no origin is called '" + without
                    + "'. Articles have the names of the table's first column, origins those on the page.");
            return WRONG_USAGE;
        }
        return failure != null ? NOT_WRITTEN : exitCode(reading);
    }

    private Reading read(Delivery delivery) throws IOException {
        StemmaOptions options = encoders.apply(StemmaOptions.defaults().withIntake(intake.options()));
        if (quiet) {
            return engine.read(paths, standardInput, options, Progress.NONE, delivery);
        }
        if (!screen.errIsTerminal()) {
            return engine.read(paths, standardInput, options, new NoticesOnly(screen.err()), delivery);
        }
        try (ProgressLine progress = new ProgressLine(screen.err(), screen.width())) {
            return engine.read(paths, standardInput, options, progress, delivery);
        }
    }

    private void open(Delivery delivery) {
        delivery.delivered().stream()
                .map(Delivery.Delivered::written)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(StoryFiles.Written::page)
                .ifPresent(this::open);
    }

    private void open(Path page) {
        if (!browser.open(page)) {
            screen.err()
                    .println("No program to open a page was found (xdg-open, open or start); open "
                            + DisplayText.plain(page.toString()) + " in a browser.");
        }
    }

    private void tell(String message) {
        DisplayText.wrap(DisplayText.plain(message), screen.width()).forEach(screen.err()::println);
    }

    private void show(Reading reading, Delivery delivery) {
        boolean colors = screen.colors() && !noColor;
        if (!json && !quiet) {
            Summary summary = new Summary(screen.width(), colors && screen.outIsTerminal());
            int articles = 0;
            for (Delivery.Delivered story : delivery.delivered()) {
                StoryFiles.Written written = story.written();
                List<Path> files = written == null ? List.of() : written.files();
                summary.story(screen.out(), story.brief(), files);
                articles += story.brief().articles().size();
            }
            delivery.losses().forEach(lost -> summary.without(screen.out(), lost));
            summary.total(screen.out(), articles, reading);
        }
        screen.out().flush();
        Summary problems = new Summary(screen.width(), colors && screen.errIsTerminal());
        if (!quiet) {
            problems.gaps(screen.err(), reading.withoutEncoder());
        }
        problems.rejections(screen.err(), reading.rejections());
    }

    private static int exitCode(Reading reading) {
        if (reading.stories() == 0) {
            return NOTHING_READ;
        }
        return reading.rejections().isEmpty() ? ALL_READ : SOME_REJECTED;
    }
}
