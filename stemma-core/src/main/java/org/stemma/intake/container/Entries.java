package org.stemma.intake.container;

import java.io.IOException;
import org.stemma.intake.item.Item;

/** Reads what is found in a container. */
@FunctionalInterface
public interface Entries {
    /**
     * Reads an entry; its bytes can be read only now.
     *
     * @throws IOException where they cannot be read
     */
    void read(Item entry) throws IOException;
}
