package org.stemma.intake.route;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.stemma.intake.Input;
import org.stemma.intake.IntakeOptions;
import org.stemma.intake.ReadableEndings;
import org.stemma.intake.container.Budget;
import org.stemma.intake.fetch.Visits;
import org.stemma.intake.fetch.Web;
import org.stemma.intake.item.Basket;
import org.stemma.intake.item.Item;
import org.stemma.intake.item.Place;

/** Reads bytes as if they were a file of some name. */
public final class Reads {
    private static final IntakeOptions USUAL = IntakeOptions.defaults();

    /** Keeps no state between inputs, and reads its word lists when it is made. */
    private static final Router ROUTER = router(USUAL);

    private Reads() {}

    private static Router router(IntakeOptions options) {
        return new Router(options, new WebPages(Web.NONE, Visits.FORGOTTEN));
    }

    /** Returns what is found in a text. */
    public static Basket text(String name, String text) throws java.io.IOException {
        return bytes(name, text.getBytes(StandardCharsets.UTF_8), IntakeOptions.defaults());
    }

    /** Returns what is found in bytes. */
    public static Basket bytes(String name, byte[] bytes) throws java.io.IOException {
        return bytes(name, bytes, IntakeOptions.defaults());
    }

    /** Returns what is found in bytes under these options. */
    public static Basket bytes(String name, byte[] bytes, IntakeOptions options) throws java.io.IOException {
        Basket basket = new Basket();
        Budget budget = new Budget(options.unpack());
        Place place = Place.of(new Input(ReadableEndings.bareName(name), name, Path.of(name)));
        InputStream in = budget.packed(new ByteArrayInputStream(bytes));
        Router router = options.equals(USUAL) ? ROUTER : router(options);
        router.route(new Item(place, name, Item.Origin.UNKNOWN, in, 0), budget, basket);
        return basket;
    }
}
