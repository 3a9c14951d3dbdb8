package org.stemma.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * A window of a browser, wide and light at first, in which nothing moves. What a test looks for in it is waited for; sizes
 * are in CSS pixels.
 */
public final class Window implements AutoCloseable {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;

    /** How long something is waited for, in milliseconds: the server lays out a story meanwhile. */
    private static final int PATIENCE = 60_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> problems = new ArrayList<>();

    private Window(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
    }

    /** Opens a window that shares neither storage nor history with others. */
    static Window open(Browser browser) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        BrowserContext context = browser.newContext(new NewContextOptions()
                .setViewportSize(WIDTH, HEIGHT)
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE);
        Window window = new Window(context);
        context.onConsoleMessage(message ->
                window.problems.add("%s: %s (%s)".formatted(message.type(), message.text(), message.location())));
        context.onWebError(error -> window.problems.add(error.error()));
        return window;
    }

    /** What steers the window, for all that needs no words of its own here. */
    public Page page() {
        return page;
    }

    /** Loads a page anew, also where only the end of its address differs from that of the page shown. */
    public void open(URI address) {
        page.navigate("about:blank");
        page.navigate(address.toString());
    }

    /** Changes the size of what shows the page. */
    public void size(int width, int height) {
        page.setViewportSize(width, height);
    }

    /** Shows the page in the colours that the reader prefers. */
    public void colours(ColorScheme colours) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(colours));
    }

    /** The elements that a CSS selector means, whenever they are asked for something. */
    public Locator find(String selector) {
        return page.locator(selector);
    }

    /** The element that has the focus. */
    public Locator focused() {
        return page.locator(":focus");
    }

    /** Presses a key, or several held together such as {@code Control+End}. */
    public void press(String key) {
        page.keyboard().press(key);
    }

    /** What can be read in the first such element once it is seen. */
    public String text(String selector) {
        Locator first = find(selector).first();
        assertThat(first).isVisible();
        return first.innerText();
    }

    /** Asserts that the first such element is seen and that all these words can be read in it. */
    public void shows(String selector, String... words) {
        Locator first = find(selector).first();
        assertThat(first).isVisible();
        for (String word : words) {
            assertThat(first).containsText(word, new ContainsTextOptions().setUseInnerText(true));
        }
    }

    /** What an expression of JavaScript, a number, comes to in the page. */
    public double number(String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }

    /** By how much the page is wider than the window; not above 0 where all is in reach. */
    public double overflow() {
        return number("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - innerWidth");
    }

    /** The serious and critical violations in what is shown, by axe-core. */
    public List<String> violations() {
        return Axe.violations(page);
    }

    /** What is seen in the window, as a PNG. */
    public byte[] picture() {
        return page.screenshot();
    }

    /** Takes what the console and uncaught errors told since this was asked last. */
    public List<String> problems() {
        List<String> told = List.copyOf(problems);
        problems.clear();
        return told;
    }

    @Override
    public void close() {
        context.close();
    }
}
