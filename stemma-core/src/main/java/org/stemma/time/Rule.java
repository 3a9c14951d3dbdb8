package org.stemma.time;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A sequence of parts that is a time.
 *
 * @param shape the kind of time
 * @param elements the parts, in their order
 */
record Rule(Shape shape, List<Element> elements) {
    Rule {
        elements = List.copyOf(elements);
    }

    /**
     * One part of a sequence.
     *
     * @param slots any of these
     * @param value the value that the slot must have; the empty text for any
     * @param literal the piece that must stand here instead of a slot; the empty text for none
     * @param presence whether it may be missing
     * @param contact whether it must follow what stands before it without a space
     */
    record Element(Set<Slot> slots, String value, String literal, Presence presence, Contact contact) {
        Element {
            slots = slots.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(slots));
        }

        static Element of(Set<Slot> slots) {
            return new Element(slots, "", "", Presence.REQUIRED, Contact.FREE);
        }

        static Element literal(String piece) {
            return new Element(Set.of(), "", piece, Presence.REQUIRED, Contact.FREE);
        }

        Element optional() {
            return new Element(slots, value, literal, Presence.OPTIONAL, contact);
        }

        boolean isOptional() {
            return presence == Presence.OPTIONAL;
        }

        boolean isMonthName() {
            return slots.contains(Slot.MONTH);
        }

        boolean admits(Term term) {
            return slots.contains(term.slot()) && (value.isEmpty() || value.equals(term.value()));
        }
    }

    /** Whether a part may be missing. */
    enum Presence {
        REQUIRED,
        OPTIONAL
    }

    /** Whether a part must touch the one before it. */
    enum Contact {
        FREE,
        TOUCHING
    }
}
