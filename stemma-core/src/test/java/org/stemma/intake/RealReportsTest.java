package org.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stemma.article.Damage;
import org.stemma.article.Noise;
import org.stemma.text.Language;
import org.stemma.text.Lexicon;

/** The five real reports, where they lie beside the checkout; skipped elsewhere. */
class RealReportsTest {
    private final Cleaner cleaner = new Cleaner(Lexicon.none(), text -> Language.UNKNOWN);

    private static Cleaned report(Cleaner cleaner, int number) throws IOException {
        Path folder = Stream.of(System.getProperty("stemma.shared", "../shared"), "../../shared", "../../../shared")
                .map(Path::of)
                .map(shared -> shared.resolve("reports"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of("absent"));
        assumeTrue(Files.isDirectory(folder), "the real reports are not here");
        try (Stream<Path> files = Files.list(folder)) {
            return cleaner.clean(Files.readString(files.sorted().toList().get(number)));
        }
    }

    @Test
    void noiseIsCutAndParagraphsStay() throws IOException {
        int[] blocks = {8, 7, 14, 11, 2};
        for (int i = 0; i < blocks.length; i++) {
            Cleaned cleaned = report(cleaner, i);
            assertThat(cleaned.blocks()).as("report %d", i).hasSize(blocks[i]);
            assertThat(cleaned.text().text()).doesNotContain("<http").doesNotContain("\"\"");
            assertThat(!cleaned.mangled().isEmpty()).as("report %d", i).isEqualTo(i == 4);
        }
    }

    @Test
    void theTailBeginsAtTheStrayDigitAndReachesTheEnd() throws IOException {
        Cleaned cleaned = report(cleaner, 1);
        List<Noise> noise = cleaned.noise();
        assertThat(noise.get(0).kind()).isEqualTo(Noise.Kind.STRAY);
        assertThat(noise.get(0).raw().length()).isEqualTo(1);
        assertThat(noise.get(noise.size() - 1).raw().end())
                .isEqualTo(cleaned.text().raw().stripTrailing().length());
        assertThat(noise).extracting(Noise::kind).contains(Noise.Kind.APPEAL, Noise.Kind.RELATED);
    }

    @Test
    void teaserCommentsAndQuotesAreTyped() throws IOException {
        assertThat(report(cleaner, 0).damage()).extracting(Damage::kind).containsExactly(Damage.Kind.DOUBLED_QUOTES);
        assertThat(report(cleaner, 2).noise()).extracting(Noise::kind).containsExactly(Noise.Kind.TEASER);
        assertThat(report(cleaner, 3).noise()).extracting(Noise::kind).containsExactly(Noise.Kind.COMMENTS);
        assertThat(report(cleaner, 4).damage())
                .extracting(Damage::kind)
                .contains(Damage.Kind.MANGLED, Damage.Kind.SPACED_PUNCTUATION);
    }
}
