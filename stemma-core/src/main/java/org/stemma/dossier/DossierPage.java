package org.stemma.dossier;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a dossier as one HTML file that needs no other file and no network.
 *
 * <p>The renderer's modules and styles are resources beside this class; the dossier's JSON stands in the file as it is
 * and is drawn by them. A content security policy admits exactly these scripts and styles, by their SHA-256 digests, and
 * nothing else; content reaches the page as text nodes only.
 */
public final class DossierPage {
    private static final String FOLDER = "page/";
    private static final List<String> STYLES = List.of(
            "base.css",
            "layout.css",
            "overview.css",
            "matrix.css",
            "panel.css",
            "reading.css",
            "stemma.css",
            "print.css");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)\\}\\}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    /**
     * Returns the file's text, to be written as UTF-8. The same arguments give the same text.
     *
     * @param dossierJson a dossier as in {@code dossier-1.schema.json}; not parsed here
     * @param title the file's title, as plain text
     * @param language the interface's language as a BCP 47 tag; where the renderer has no texts in it, it takes English
     * @throws IllegalArgumentException where the language is no BCP 47 tag
     */
    public String html(String dossierJson, String title, String language) {
        StringWriter page = new StringWriter();
        try {
            write(data -> data.write(dossierJson), title, language, page);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return page.toString();
    }

    /** Writes a dossier's JSON. */
    @FunctionalInterface
    public interface Data {
        /** Writes the JSON, as in {@code dossier-1.schema.json}, and leaves the writer open. */
        void writeTo(Writer out) throws IOException;
    }

    /**
     * Writes the same as {@link #html} as it is made, the dossier's JSON never held as a whole. The writer is left open.
     *
     * @throws IOException where the writer cannot be written to
     * @throws IllegalArgumentException before anything is written, where the language is no BCP 47 tag
     */
    public void write(Data data, String title, String language, Writer out) throws IOException {
        if (!LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException(
                    "Not a language tag: '" + language + "'; give one such as 'en' or 'pt-BR'");
        }
        String script = "\n" + forScript(ModuleBundle.bundle("start.js", DossierPage::resource));
        String style = "\n" + STYLES.stream().map(DossierPage::resource).collect(Collectors.joining("\n"));
        Map<String, String> values = Map.of(
                "language",
                language,
                "policy",
                policy(script, style),
                "title",
                forMarkup(title),
                "style",
                style,
                "script",
                script);
        String template = resource("page.html");
        int from = 0;
        for (MatchResult match : PLACEHOLDER.matcher(template).results().toList()) {
            out.write(template, from, match.start() - from);
            if (match.group(1).equals("data")) {
                write(data, new ScriptData(out));
            } else {
                out.write(value(values, match.group(1)));
            }
            from = match.end();
        }
        out.write(template, from, template.length() - from);
    }

    private static void write(Data data, ScriptData escaped) throws IOException {
        BufferedWriter buffered = new BufferedWriter(escaped);
        data.writeTo(buffered);
        buffered.flush();
        escaped.end();
    }

    private static String value(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("page.html has an unknown placeholder: " + name);
        }
        return value;
    }

    private static String policy(String script, String style) {
        return "default-src 'none'; script-src '" + digest(script) + "'; style-src '" + digest(style)
                + "'; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String digest(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(bytes);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** An end tag within the code would end the script early; the project's own modules have none. */
    private static String forScript(String script) {
        if (script.contains("</script") || script.contains("<!--")) {
            throw new IllegalStateException("A module of the page contains markup that would end its script");
        }
        return script;
    }

    /** Escapes text for an element; what HTML or UTF-8 cannot hold becomes U+FFFD. */
    private static String forMarkup(String text) {
        StringBuilder writable = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point == 0 || Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
                .forEach(writable::appendCodePoint);
        return writable.toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String resource(String name) {
        try (InputStream stream = DossierPage.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("The page has no file " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException broken) {
            throw new UncheckedIOException("The page's file " + name + " cannot be read", broken);
        }
    }
}
