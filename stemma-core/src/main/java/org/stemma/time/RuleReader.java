package org.stemma.time;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads one rule of {@code grammar.txt}: {@code SHAPE = PART PART …}. A part is one slot or several with {@code |}
 * between; {@code :VALUE} behind it asks for a value, {@code ?} lets it be missing, {@code ~} before it asks that it
 * touch what stands before it.
 */
final class RuleReader {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private RuleReader() {}

    /** Returns the rule; throws {@link IllegalArgumentException} for a line that is none. */
    static Rule read(String line) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("grammar.txt: no = in " + line);
        }
        List<Rule.Element> elements = new ArrayList<>();
        for (String part : SPACES.split(line.substring(equals + 1).strip(), -1)) {
            elements.add(element(part));
        }
        return new Rule(Shape.valueOf(line.substring(0, equals).strip()), elements);
    }

    private static Rule.Element element(String part) {
        boolean touching = part.startsWith("~");
        boolean optional = part.endsWith("?");
        String bare = part.substring(touching ? 1 : 0, part.length() - (optional ? 1 : 0));
        int colon = bare.indexOf(':');
        Set<Slot> slots = EnumSet.noneOf(Slot.class);
        for (String slot : bare.substring(0, colon < 0 ? bare.length() : colon).split("\\|", -1)) {
            slots.add(Slot.valueOf(slot));
        }
        return new Rule.Element(
                slots,
                colon < 0 ? "" : bare.substring(colon + 1),
                "",
                optional ? Rule.Presence.OPTIONAL : Rule.Presence.REQUIRED,
                touching ? Rule.Contact.TOUCHING : Rule.Contact.FREE);
    }
}
