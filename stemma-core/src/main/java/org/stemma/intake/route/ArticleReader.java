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
import org.stemma.intake.item.Harvest;
import org.stemma.intake.item.Item;
import org.stemma.intake.item.Place;

/** Opens inputs and reads all articles in them. A failure becomes a rejection of what it concerns. */
public final class ArticleReader {
    private final IntakeOptions options;
    private final Router router;

    /** Reads by these options. */
    public ArticleReader(IntakeOptions options) {
        this.options = options;
        this.router = new Router(options);
    }

    /**
     * Reads one input; what comes of it goes to the harvest, in order.
     *
     * @param input what to read
     * @param standardInput what {@code -} stands for; not closed
     */
    public void read(Input input, InputStream standardInput, Harvest harvest) {
        Path path = input.path();
        Budget budget = new Budget(options.unpack());
        try {
            if (path == null) {
                router.route(item(input, "", budget.packed(standardInput)), budget, harvest);
                return;
            }
            try (InputStream in = Files.newInputStream(path)) {
                router.route(item(input, String.valueOf(path.getFileName()), budget.packed(in)), budget, harvest);
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

    private static Item item(Input input, String name, InputStream bytes) {
        return new Item(Place.of(input), name, null, bytes, 0);
    }
}
