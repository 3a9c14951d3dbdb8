package org.stemma.bench.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.annotate.naming.NameType;

class NerelCorpusTest {
    @Test
    void anEventWithACapitalInsideASentenceHasAName(@TempDir Path folder) throws IOException {
        String text = "Умер поэт Варин. На Норбанкских играх умер гость.";
        Files.writeString(folder.resolve("one.txt"), text);
        Files.writeString(
                folder.resolve("one.ann"),
                mark(text, 1, "EVENT", "Умер")
                        + mark(text, 2, "PERSON", "Варин")
                        + mark(text, 3, "EVENT", "Норбанкских играх")
                        + mark(text, 4, "EVENT", "умер"));

        assertThat(NerelCorpus.read(folder).get(0).names())
                .extracting(name -> name.type() + " " + name.span().of(text))
                .containsExactly(NameType.PERSON + " Варин", NameType.OTHER + " Норбанкских играх");
    }

    private static String mark(String text, int number, String type, String name) {
        int start = text.indexOf(name);
        return "T" + number + "\t" + type + " " + start + " " + (start + name.length()) + "\t" + name + "\n";
    }
}
