package org.stemma.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.annotate.naming.NameType;

/** Shapes of names that mean one person or thing, and further places where a part of these names means it. */
final class NameGroup {
    private final List<Shape> shapes = new ArrayList<>();
    private final List<NameMention> mentions = new ArrayList<>();
    private final Map<String, Integer> earliest = new HashMap<>();
    private String code = "";
    private @Nullable NameType type;
    private int weight;

    void add(Shape shape) {
        shapes.add(shape);
        code = code.isEmpty() ? shape.code() : code;
        shape.mentions().forEach(this::add);
    }

    /** Adds a place where a part of the name stands, or where it stands in a shape of its own. */
    void add(NameMention mention) {
        mentions.add(mention);
    }

    /** Takes away places where a part of another name stands. */
    void removeAll(Set<NameMention> parts) {
        mentions.removeIf(parts::contains);
    }

    /** Remembers which articles have the names as they are now, so that parts added later do not count. */
    void close() {
        type = NameForm.type(mentions);
        weight = mentions.size();
        for (NameMention mention : mentions) {
            earliest.merge(mention.passage().article(), mention.order(), Math::min);
        }
    }

    List<Shape> shapes() {
        return shapes;
    }

    List<NameMention> mentions() {
        return mentions;
    }

    String code() {
        return code;
    }

    /** Returns how often a name in full stands. */
    int weight() {
        return weight;
    }

    boolean isIn(String article) {
        return earliest.containsKey(article);
    }

    /** Returns whether a name in full stands in a mention's article before it. */
    boolean isBefore(NameMention mention) {
        return earliest.getOrDefault(mention.passage().article(), Integer.MAX_VALUE) < mention.order();
    }

    /** The type of its names in full; null where none has one. */
    @Nullable NameType type() {
        return type;
    }
}
