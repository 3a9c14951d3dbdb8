package org.stemma.dossier.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.stemma.dossier.SampleDossier;

/** Dossiers of invented stories, and what their forms hold. */
final class Dossiers {
    /** Markup of every kind, a formula, what ends a line or a file, turns the text around, or is half a character. */
    static final String HOSTILE =
            "=1+1 </data><script>alert(1)</script>]]> [a](javascript:b) ![c](d) `e` *f* **g** | \"h\" \\ {{i}}"
                    + " https://evil.example www.evil.example\n# j\n- k\r\n\u0000\u0007\u2028\u202Eesrever\uD800\uFFFE &lt;l&gt; <m>";

    private Dossiers() {}

    /** Two reports of a ferry, small enough to be read through. */
    static String ferry() {
        return resource("ferry.json");
    }

    /** Seven reports in five languages. */
    static String tunnel() {
        return SampleDossier.json();
    }

    /** The same with something hostile in front of each text that is more than one word. */
    static String hostile() {
        return SampleDossier.withTexts(text -> text.contains(" ") ? HOSTILE + text : text);
    }

    static String resource(String name) {
        try (InputStream stream = Dossiers.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String text(Form form, String dossier) {
        return new String(form.bytes(dossier), StandardCharsets.UTF_8);
    }

    /** Returns the files of a dossier's tables. */
    static Map<String, String> tables(String dossier) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Form.CSV.bytes(dossier)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
