package org.stemma.intake.form;

import java.io.IOException;
import org.stemma.intake.item.Harvest;
import org.stemma.intake.item.Item;

/** A form of many records, read one by one, so that its length costs no memory. */
@FunctionalInterface
public interface StreamForm {
    /**
     * Reads all records of an item; a bad one becomes a rejection and the next is read.
     *
     * @throws IOException where the bytes cannot be read further
     */
    void read(Item item, Harvest harvest) throws IOException;
}
