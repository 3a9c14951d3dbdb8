package org.stemma.annotate.naming;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.stemma.encode.Encoder;
import org.stemma.text.Language;
import org.stemma.text.Span;
import org.stemma.text.Token;

/** Finds the names of sentences by an encoder and the network that was trained on it. Safe for several threads. */
public final class NameTagger {
    /** Networks that ship, as resources beside this class. */
    private static final List<String> RESOURCES = List.of("multilingual-names.bin");

    private final Encoder encoder;
    private final NameHead head;

    private NameTagger(Encoder encoder, NameHead head) {
        this.encoder = encoder;
        this.head = head;
    }

    /** Returns a tagger on this encoder; empty where no network that ships was trained on it. Opens the encoder's model. */
    public static Optional<NameTagger> on(Encoder encoder) {
        String digest = encoder.identity().digest();
        return RESOURCES.stream()
                .map(NameTagger::read)
                .filter(head -> head.encoderDigest().equals(digest))
                .findFirst()
                .map(head -> new NameTagger(encoder, head));
    }

    private static NameHead read(String resource) {
        try (InputStream in = NameTagger.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource + " beside " + NameTagger.class);
            }
            return NameHead.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** Returns whether sentences of this language mean anything to the encoder. */
    public boolean understands(Language language) {
        return encoder.understands(language);
    }

    /**
     * Returns the names of a sentence, in order, as spans of the text.
     *
     * @param text the text that holds the sentence
     * @param sentence where the sentence stands in it
     * @param tokens the sentence's tokens, as spans of the text
     */
    public List<TaggedName> tag(String text, Span sentence, List<Token> tokens) {
        String alone = sentence.of(text);
        int start = sentence.start();
        List<Token> inside = tokens.stream()
                .map(token -> new Token(token.span().shift(-start), token.kind()))
                .toList();
        return head.tag(alone, inside, encoder.states(alone)).stream()
                .map(name -> new TaggedName(name.span().shift(start), name.type(), name.probability()))
                .toList();
    }
}
