package org.stemma.intake.route;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stemma.intake.Input;
import org.stemma.intake.InputReader;
import org.stemma.intake.IntakeOptions;
import org.stemma.intake.Rejection;
import org.stemma.intake.container.Budget;
import org.stemma.intake.fetch.Visits;
import org.stemma.intake.fetch.Web;
import org.stemma.intake.item.Harvest;
import org.stemma.intake.item.Item;
import org.stemma.intake.item.Place;

/** Opens inputs and reads all articles in them. A failure becomes a rejection of what it concerns. */
public final class ArticleReader {
    private final IntakeOptions options;
    private final WebPages web;
    private final Router router;

    /** Reads by these options, and fetches nothing. */
    public ArticleReader(IntakeOptions options) {
        this(options, Web.NONE, Visits.FORGOTTEN);
    }

    /**
     * Reads by these options.
     *
     * @param web where inputs on the web are fetched from
     * @param visits remembers what was fetched
     */
    public ArticleReader(IntakeOptions options, Web web, Visits visits) {
        this.options = options;
        this.web = new WebPages(web, visits);
        this.router = new Router(options, this.web);
    }

    /**
     * Reads one input; what comes of it goes to the harvest, in order.
     *
     * @param input what to read
     * @param standardInput what {@code -} stands for; not closed
     */
    public void read(Input input, InputStream standardInput, Harvest harvest) {
        Budget budget = new Budget(options.unpack());
        try {
            if (input.source() instanceof Input.Web named) {
                web.read(
                        named.address(),
                        Place.of(input),
                        harvest,
                        item -> router.route(item.with(budget.packed(item.bytes())), budget, harvest));
            } else if (input.source() instanceof Input.File file) {
                file(input, file.path(), budget, harvest);
            } else {
                router.route(item(input, "", budget.packed(standardInput)), budget, harvest);
            }
        } catch (Budget.LimitException limit) {
            harvest.rejected(new Rejection(
                    input.file(),
                    "whole file",
                    limit.getMessage() + " What stands before was read.",
                    "If you trust it, unpack it and read what is in it, or raise --max-unpacked or --max-ratio."));
        } catch (IOException e) {
            harvest.rejected(InputReader.unreadable(input.file(), e));
        }
    }

    private void file(Input input, Path path, Budget budget, Harvest harvest) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            router.route(item(input, String.valueOf(path.getFileName()), budget.packed(in)), budget, harvest);
        }
    }

    private static Item item(Input input, String name, InputStream bytes) {
        return new Item(Place.of(input), name, Item.Origin.UNKNOWN, bytes, 0);
    }
}
