package org.stemma.intake.container;

import java.io.IOException;
import org.stemma.intake.Rejection;
import org.stemma.intake.item.Place;

/** Says that packed data end too early or are broken; what was read of them before is good. */
public final class DamagedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long position;
    private final Exception cause;

    DamagedException(long position, Exception cause) {
        super("damaged at unpacked byte " + position, cause);
        this.position = position;
        this.cause = cause;
    }

    Rejection rejection(Place where) {
        return Sound.rejection(where, "unpacked byte " + position, cause);
    }
}
