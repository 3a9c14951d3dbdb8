package org.stemma.intake.container;

import java.io.IOException;
import org.stemma.intake.item.Harvest;
import org.stemma.intake.item.Item;

/** Something that holds other things to read. */
@FunctionalInterface
public interface Container {
    /**
     * Hands all entries of an item on, in their order. What is broken in it becomes a rejection, and what could be read
     * before stays.
     *
     * @throws Budget.LimitException where the input unpacks to more than it may
     * @throws IOException where the input itself cannot be read
     */
    void open(Item item, Budget budget, Entries entries, Harvest harvest) throws IOException;
}
