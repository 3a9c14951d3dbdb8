package org.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test of a class whose constructor asks for a {@link Window} one of its own, in the system's Chromium. Where
 * there is no Chromium, the class is skipped.
 *
 * <p>One browser serves all tests of a run, and a window shares nothing with those before it. A test fails, too, when its
 * window met a problem that the test did not ask for.
 */
public final class Chromium implements ExecutionCondition, ParameterResolver, AfterEachCallback {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Namespace OWN = Namespace.create(Chromium.class);

    /** Extensions are made by JUnit. */
    public Chromium() {}

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Files.isExecutable(PROGRAM)
                ? ConditionEvaluationResult.enabled(PROGRAM + " is there")
                : ConditionEvaluationResult.disabled(PROGRAM + " is missing");
    }

    /** A window is a test's, not a class's, though the constructor asks for it. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Window.class;
    }

    @Override
    public Window resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Running running =
                test.getRoot().getStore(OWN).getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class);
        return test.getStore(OWN)
                .getOrComputeIfAbsent(Window.class, key -> Window.open(running.browser()), Window.class);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Window window = test.getStore(OWN).get(Window.class, Window.class);
        window.close();
        if (test.getExecutionException().isEmpty()) {
            assertThat(window.problems()).as("problems that the browser met").isEmpty();
        }
    }

    /** The browser and what steers it, from the first test that needs them to the end of the run. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        static Running start() {
            Playwright playwright =
                    Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Running(
                    playwright, playwright.chromium().launch(new LaunchOptions().setExecutablePath(PROGRAM)));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
