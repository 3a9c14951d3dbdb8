package org.stemma.encode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Language;

/** An encoder that keeps the vectors of the texts that were asked for last: what is asked again costs nothing. */
public final class RememberingEncoder implements Encoder {
    private final Encoder encoder;
    private final Map<LanguageText, Vector> remembered;

    /**
     * Sets up an encoder; with {@link #close} the other is closed too.
     *
     * @param encoder makes the vectors
     * @param most so many vectors are kept, at least 1
     */
    public RememberingEncoder(Encoder encoder, int most) {
        this.encoder = encoder;
        this.remembered = new LatestFirst(most);
    }

    /** Forgets what was asked for longest ago. */
    private static final class LatestFirst extends LinkedHashMap<LanguageText, Vector> {
        private static final long serialVersionUID = 1;
        private static final int FIRST = 64;
        private static final float USUAL_LOAD = 0.75f;

        private final int most;

        LatestFirst(int most) {
            super(FIRST, USUAL_LOAD, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<LanguageText, Vector> eldest) {
            return size() > most;
        }
    }

    /** Keeps a vector that was made before. */
    public void remember(LanguageText text, Vector vector) {
        synchronized (remembered) {
            remembered.put(text, vector);
        }
    }

    @Override
    public List<Vector> encode(List<String> texts) {
        return encode(texts, Language.UNKNOWN);
    }

    @Override
    public List<Vector> encode(List<String> texts, Language language) {
        Map<String, Vector> vectors = known(texts, language);
        Set<String> unknown = new LinkedHashSet<>(texts);
        unknown.removeAll(vectors.keySet());
        if (!unknown.isEmpty()) {
            List<String> asked = new ArrayList<>(unknown);
            List<Vector> encoded = encoder.encode(asked, language);
            synchronized (remembered) {
                for (int i = 0; i < asked.size(); i++) {
                    vectors.put(asked.get(i), encoded.get(i));
                    remembered.put(new LanguageText(asked.get(i), language), encoded.get(i));
                }
            }
        }
        List<Vector> inOrder = new ArrayList<>();
        texts.forEach(text -> inOrder.add(vectors.get(text)));
        return inOrder;
    }

    private Map<String, Vector> known(List<String> texts, Language language) {
        Map<String, Vector> known = new LinkedHashMap<>();
        synchronized (remembered) {
            for (String text : texts) {
                Vector vector = remembered.get(new LanguageText(text, language));
                if (vector != null) {
                    known.put(text, vector);
                }
            }
        }
        return known;
    }

    @Override
    public TokenStates states(String text) {
        return encoder.states(text);
    }

    @Override
    public TokenStates states(String text, Language language) {
        return encoder.states(text, language);
    }

    @Override
    public boolean understands(Language language) {
        return encoder.understands(language);
    }

    @Override
    public EncoderIdentity identity() {
        return encoder.identity();
    }

    @Override
    public void close() {
        encoder.close();
    }
}
