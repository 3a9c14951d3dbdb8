package org.stemma.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stemma.text.Language;
import org.stemma.text.Sounds;
import org.stemma.text.Span;
import org.stemma.text.Token;
import org.stemma.text.Tokenizer;

class WordAlignerTest {
    private static final WordAligner ALIGNER = new WordAligner(0.5);

    /** Words of one letter, a meaning each; a letter and its capital are alike, others have nothing in common. */
    private static EncodedPassage passage(String text) {
        List<Token> words = new Tokenizer().tokenize(text, new Span(0, text.length()), Language.ENGLISH);
        float[][] states = new float[words.size()][128];
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < states.length; i++) {
            String word = words.get(i).span().of(text);
            states[i][Character.toLowerCase(word.charAt(0)) % 64] = 1;
            states[i][64 + word.charAt(word.length() - 1) % 64] = 0.5f;
            ids.add(i);
        }
        List<Span> spans = words.stream().map(Token::span).toList();
        TokenStates all = new TokenStates(new WordPieces(ids, spans), states);
        return new EncodedPassage(new PassageWords(text, Language.ENGLISH, words), WordStates.of(all, spans));
    }

    private static List<String> links(String left, String right) {
        EncodedPassage one = passage(left);
        EncodedPassage other = passage(right);
        return ALIGNER.align(one.states(), other.states()).links().stream()
                .map(link -> words(one, link.left()) + "=" + words(other, link.right()))
                .toList();
    }

    private static String words(EncodedPassage passage, List<Integer> numbers) {
        return String.join("+", numbers.stream().map(passage::word).toList());
    }

    @Test
    void wordsThatFindOneAnotherAreLinked() {
        assertThat(links("a b c d", "A D B x")).containsExactly("a=A", "b=B", "d=D");
    }

    @Test
    void aWordLeftOverJoinsItsNeighboursMatch() {
        assertThat(links("a b bb c", "A b C")).containsExactly("a=A", "b+bb=b", "c=C");
    }

    @Test
    void wordsWithoutMatchAreGaps() {
        WordAlignment alignment =
                ALIGNER.align(passage("a x y").states(), passage("z a").states());

        assertThat(alignment.leftGaps()).containsExactly(1, 2);
        assertThat(alignment.rightGaps()).containsExactly(0);
    }

    @Test
    void noWordIsInTwoLinksAndTheOrderOfThePassagesDoesNotMatter() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            WordStates left = passage(randomText(random)).states();
            WordStates right = passage(randomText(random)).states();
            WordAlignment forth = ALIGNER.align(left, right);

            List<Integer> words =
                    forth.links().stream().flatMap(link -> link.left().stream()).toList();
            assertThat(words).doesNotHaveDuplicates();
            assertThat(forth.links())
                    .allSatisfy(link -> assertThat(
                                    Math.min(link.left().size(), link.right().size()))
                            .isEqualTo(1));
            assertThat(words.size() + forth.leftGaps().size()).isEqualTo(left.size());
        }
    }

    private static String randomText(Random random) {
        List<String> words = IntStream.range(0, 1 + random.nextInt(8))
                .mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(6))))
                .toList();
        return String.join(" ", words);
    }

    @Test
    void numbersMustBeEqualAndNamesMaySoundAlike() {
        EncodedPassage first = passage("Morvenia sold 1,200 boats");
        EncodedPassage same = passage("Morvenia sold 1.200 boats");
        EncodedPassage other = passage("Morvenia sold 1,300 boats");
        EncodedPassage cyrillic = passage("Морвения sold 1200 boats");
        List<PassageWords> all = Stream.of(first, same, other, cyrillic)
                .map(EncodedPassage::words)
                .toList();
        FineSimilarity fine = new FineSimilarity(Rarity.of(all), new Sounds());

        assertThat(of(fine, first, same)).isCloseTo(1, within(1e-6));
        assertThat(of(fine, first, cyrillic)).isCloseTo(1, within(1e-6));
        assertThat(of(fine, first, other)).isLessThan(0.9);
        assertThat(of(fine, first, passage(""))).isZero();
    }

    @Test
    void theOrderOfThePassagesDoesNotMatterAndAPassageIsWhollyLikeItself() {
        Random random = new Random(12);
        for (int round = 0; round < 200; round++) {
            EncodedPassage left = passage(randomText(random));
            EncodedPassage right = passage(randomText(random));
            FineSimilarity fine = new FineSimilarity(Rarity.of(List.of(left.words(), right.words())), new Sounds());

            assertThat(of(fine, left, right)).isBetween(0.0, 1.0).isEqualTo(of(fine, right, left));
            assertThat(of(fine, left, left)).isCloseTo(1, within(1e-6));
        }
    }

    private static double of(FineSimilarity fine, EncodedPassage left, EncodedPassage right) {
        return fine.of(fine.prepare(left), fine.prepare(right));
    }
}
