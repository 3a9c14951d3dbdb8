package org.stemma.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;

/** Checks what a browser shows with axe-core. */
final class Axe {
    private static final String SCRIPT = script();

    private static final String RUN = "const done = arguments[arguments.length - 1];"
            + "axe.run(document, {resultTypes: ['violations']}).then((found) => done(found.violations"
            + ".filter((rule) => ['serious', 'critical'].includes(rule.impact))"
            + ".map((rule) => rule.id + ': ' + rule.nodes.slice(0, 3)"
            + ".map((node) => node.target.join(' ') + ' | ' + node.failureSummary.replace(/\\s+/g, ' ')).join(' || '))),"
            + "(broken) => done([String(broken)]));";

    private Axe() {}

    /** Returns the serious and critical violations in what is shown, each with the first places where it is met. */
    @SuppressWarnings("unchecked")
    static List<String> violations(ChromeDriver browser) {
        browser.executeScript(SCRIPT);
        return (List<String>) browser.executeAsyncScript(RUN);
    }

    private static String script() {
        try (InputStream stream = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
