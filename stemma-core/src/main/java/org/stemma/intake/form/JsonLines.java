package org.stemma.intake.form;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.stemma.intake.IntakeOptions;
import org.stemma.intake.Rejection;
import org.stemma.intake.item.Harvest;
import org.stemma.intake.item.Item;
import org.stemma.intake.item.Place;

/** Reads JSON with a record a line (JSON Lines): a broken line costs only itself. */
public final class JsonLines implements StreamForm {
    private final IntakeOptions options;
    private final JsonForm form;
    private final RecordReader records = new RecordReader();

    /** Reads records of at most this size by this form. */
    public JsonLines(IntakeOptions options, JsonForm form) {
        this.options = options;
        this.form = form;
    }

    @Override
    public void read(Item item, Harvest harvest) throws IOException {
        BoundedLines lines = new BoundedLines(item.bytes(), options.maxBytes());
        for (BoundedLines.@Nullable Line line = lines.next(); line != null; line = lines.next()) {
            Place place = item.place().line(line.number());
            if (!line.isWhole()) {
                harvest.rejected(Rejection.tooLarge(place.shown(), "line " + line.number(), options));
            } else if (!line.bytes().isBlank()) {
                records.read(place, line.bytes().array(), item.declared(), null, form, harvest);
            }
        }
    }
}
