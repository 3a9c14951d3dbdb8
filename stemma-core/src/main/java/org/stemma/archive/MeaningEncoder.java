package org.stemma.archive;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.encode.Encoder;
import org.stemma.encode.Encoders;
import org.stemma.encode.Vector;
import org.stemma.store.search.PassageEncoder;
import org.stemma.text.Language;

/**
 * Vectors of the passages by which an archive is searched and claims are traced: of an article's first sentences and of those
 * with quotation marks. In one space, so that a question in one language finds passages in another.
 */
final class MeaningEncoder implements PassageEncoder {
    private static final int FIRST = 4;

    /** Sentences that have nothing to do with each other rarely lie nearer. */
    private static final double FLOOR = 0.45;

    private final Encoder encoder;
    private final Function<String, Language> languages;

    private MeaningEncoder(Encoder encoder, Function<String, Language> languages) {
        this.encoder = encoder;
        this.languages = languages;
    }

    /** Returns the encoder of the most languages: the last, since the first are those of one language. */
    static @Nullable MeaningEncoder of(Encoders encoders, Function<String, Language> languages) {
        List<Encoder> all = encoders.all();
        return all.isEmpty() ? null : new MeaningEncoder(all.get(all.size() - 1), languages);
    }

    @Override
    public String name() {
        return encoder.identity().toString();
    }

    @Override
    public double floor() {
        return FLOOR;
    }

    @Override
    public List<Optional<Vector>> encode(List<String> texts, Language language) {
        List<Optional<Vector>> vectors = new ArrayList<>();
        List<String> chosen = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < texts.size(); place++) {
            vectors.add(Optional.empty());
            if (encoder.understands(language) && (place < FIRST || isQuoting(texts.get(place)))) {
                chosen.add(texts.get(place));
                places.add(place);
            }
        }
        if (!chosen.isEmpty()) {
            List<Vector> encoded = encoder.encode(chosen, language);
            for (int i = 0; i < places.size(); i++) {
                vectors.set(places.get(i), Optional.of(encoded.get(i)));
            }
        }
        return vectors;
    }

    private static boolean isQuoting(String text) {
        return text.codePoints()
                .anyMatch(mark ->
                        mark != '\'' && mark != '’' && UCharacter.hasBinaryProperty(mark, UProperty.QUOTATION_MARK));
    }

    @Override
    public Optional<Vector> encodeQuery(String text) {
        Language language = languages.apply(text);
        return encoder.understands(language)
                ? Optional.of(encoder.encode(List.of(text), language).get(0))
                : Optional.empty();
    }
}
