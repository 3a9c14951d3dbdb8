package org.stemma.store.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stemma.encode.Vector;
import org.stemma.text.Language;

/** An encoder that knows a few things by their words in two languages: a dimension a thing. */
final class ConceptEncoder implements PassageEncoder {
    private static final Map<String, Integer> THINGS = Map.ofEntries(
            Map.entry("ferry", 0),
            Map.entry("boat", 0),
            Map.entry("паром", 0),
            Map.entry("budget", 1),
            Map.entry("бюджет", 1),
            Map.entry("harbour", 2),
            Map.entry("порт", 2),
            Map.entry("choir", 3),
            Map.entry("хор", 3));

    private final String name;
    private int encoded;

    ConceptEncoder(String name) {
        this.name = name;
    }

    /** Returns the number of passages that were encoded, queries not counted. */
    int encoded() {
        return encoded;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double floor() {
        return 0.5;
    }

    @Override
    public List<Optional<Vector>> encode(List<String> texts, Language language) {
        encoded += texts.size();
        return texts.stream().map(this::encodeQuery).toList();
    }

    @Override
    public Optional<Vector> encodeQuery(String text) {
        float[] values = new float[4];
        boolean known = false;
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            Integer thing = THINGS.get(word);
            if (thing != null) {
                values[thing]++;
                known = true;
            }
        }
        return known ? Optional.of(new Vector(values)) : Optional.empty();
    }
}
