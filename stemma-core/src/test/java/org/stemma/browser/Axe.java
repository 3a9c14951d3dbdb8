package org.stemma.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Checks with axe-core what a page shows. */
final class Axe {
    private static final String SCRIPT = script();

    private static final String RUN = """
            async () => {
              const found = await axe.run(document, {resultTypes: ['violations']});
              const place = (node) => `${node.target.join(' ')} | ${node.failureSummary.replace(/\\s+/g, ' ')}`;
              return found.violations
                  .filter((rule) => ['serious', 'critical'].includes(rule.impact))
                  .map((rule) => `${rule.id}: ${rule.nodes.slice(0, 3).map(place).join(' || ')}`);
            }""";

    private Axe() {}

    /** Returns the serious and critical violations, each with the first places where it is met. */
    static List<String> violations(Page page) {
        page.evaluate(SCRIPT);
        return ((List<?>) page.evaluate(RUN)).stream().map(String.class::cast).toList();
    }

    private static String script() {
        try (InputStream stream = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
