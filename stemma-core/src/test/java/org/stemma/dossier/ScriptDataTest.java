package org.stemma.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScriptDataTest {
    private static final int ROUNDS = 2000;
    private static final String UNITS = "ab<\u2028\u2029\uD83D\uDE00\uD83D\uDE00";

    private static String escaped(String... parts) throws IOException {
        StringWriter out = new StringWriter();
        ScriptData data = new ScriptData(out);
        for (String part : parts) {
            data.write(part);
        }
        data.close();
        return out.toString();
    }

    @Test
    void nothingInItEndsTheScriptOrALine() throws IOException {
        assertThat(escaped("[\"</script>\", \"a\u2028b\u2029\"]"))
                .isEqualTo("[\"\\u003c/script>\", \"a\\u2028b\\u2029\"]");
    }

    @Test
    void halvesOfAPairStayTogetherAndLoneOnesAreEscaped() throws IOException {
        assertThat(escaped("\uD83D", "\uDE00")).isEqualTo("\uD83D\uDE00");
        assertThat(escaped("\uDE00x\uD83Dy\uD83D")).isEqualTo("\\ude00x\\ud83dy\\ud83d");
    }

    @Test
    void itDoesNotMatterHowTheTextIsCut() throws IOException {
        Random random = new Random(11);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(9); i >= 0; i--) {
                text.append(UNITS.charAt(random.nextInt(UNITS.length())));
            }
            int cut = random.nextInt(text.length() + 1);
            assertThat(escaped(text.substring(0, cut), text.substring(cut))).isEqualTo(escaped(text.toString()));
        }
    }
}
