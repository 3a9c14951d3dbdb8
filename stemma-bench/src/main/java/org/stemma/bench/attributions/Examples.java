package org.stemma.bench.attributions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.stemma.annotate.tagger.Role;
import org.stemma.annotate.tagger.StateSource;
import org.stemma.annotate.tagger.TaggerInput;
import org.stemma.annotate.tagger.TaggerSentence;
import org.stemma.annotate.tagger.TokenFeatures;
import org.stemma.annotate.tagger.Window;
import org.stemma.annotate.tagger.WindowPieces;
import org.stemma.text.Span;
import org.stemma.text.Token;

/** Cuts annotated articles into examples. */
final class Examples {
    private final StateSource source;
    private final Random random;

    Examples(StateSource source, long seed) {
        this.source = source;
        this.random = new Random(seed);
    }

    /** Returns the windows of an article, cut at other sentences each time. */
    List<WindowExample> of(TaggerInput input, Polnear.Annotation annotation) {
        List<Token> tokens = input.tokens();
        int[] tags = GoldTags.of(annotation, tokens);
        int[] heads = heads(annotation, tokens);
        float[][] features = TokenFeatures.of(input);
        List<WindowExample> examples = new ArrayList<>();
        List<TaggerSentence> sentences = input.sentences();
        int lead = random.nextInt(Math.min(8, sentences.size()));
        int skipped = 0;
        for (TaggerSentence sentence : sentences.subList(0, lead)) {
            skipped += sentence.tokens().size();
        }
        if (skipped > 0) {
            add(input, sentences.subList(0, lead), 0, tokens, features, tags, heads, examples);
        }
        add(input, sentences.subList(lead, sentences.size()), skipped, tokens, features, tags, heads, examples);
        return examples;
    }

    private void add(
            TaggerInput input,
            List<TaggerSentence> sentences,
            int from,
            List<Token> tokens,
            float[][] features,
            int[] tags,
            int[] heads,
            List<WindowExample> examples) {
        for (Window part : Window.of(sentences, Window.MOST_TOKENS, 0)) {
            Window window = new Window(part.start() + from, part.end() + from, 0, 0);
            WindowPieces pieces = WindowPieces.of(input, tokens, window, source, features);
            int size = window.end() - window.start();
            int[] first = new int[size];
            int[] links = new int[size];
            for (int i = 0; i < size; i++) {
                first[i] = pieces.first(i);
                int head = heads[window.start() + i];
                links[i] = head >= window.start() && head < window.end() ? head - window.start() : -1;
            }
            examples.add(new WindowExample(
                    pieces.states(),
                    pieces.features(),
                    first,
                    Arrays.copyOfRange(tags, window.start(), window.end()),
                    links));
        }
    }

    /** For each token that starts a source or content, the token at which its cue starts; -1 elsewhere. */
    static int[] heads(Polnear.Annotation annotation, List<Token> tokens) {
        int[] heads = new int[tokens.size()];
        Arrays.fill(heads, -1);
        for (Polnear.Gold gold : annotation.attributions()) {
            int cue = first(tokens, gold.cue().get(0));
            for (Role role : List.of(Role.SOURCE, Role.CONTENT)) {
                for (Span span : gold.of(role)) {
                    int at = first(tokens, span);
                    if (at >= 0) {
                        heads[at] = cue;
                    }
                }
            }
        }
        return heads;
    }

    private static int first(List<Token> tokens, Span span) {
        for (int i = 0; i < tokens.size(); i++) {
            if (2 * tokens.get(i).span().overlap(span) >= tokens.get(i).span().length()) {
                return i;
            }
        }
        return -1;
    }
}
