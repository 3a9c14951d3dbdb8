package org.stemma.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.Progress;
import org.stemma.Stemma;
import org.stemma.browser.Chromium;
import org.stemma.browser.ReadmePicture;
import org.stemma.browser.Window;

/**
 * Reads the examples and takes the README's pictures of the first story: the table, the reader, the stemma, and the
 * overview on a phone.
 *
 * <p>Core alone compares other languages by names and numbers only; for the pictures as users see them, the system
 * property {@code stemma.page} names the page that the whole program made, seen from the project's root.
 */
@ExtendWith(Chromium.class)
class ReadmePictureTest {
    /** The reader shows the fourth statement that both articles tell. */
    private static final int STEPS = 3;

    private static final List<Picture> PICTURES = List.of(
            new Picture("dossier", "#table", 1280, 900, ".matrix tbody tr[data-statement]", ReadmePictureTest::sort),
            new Picture(
                    "reader",
                    "#reader/06_dobrovskie-vesti,01_lantern-wire",
                    1280,
                    900,
                    ".column mark",
                    ReadmePictureTest::step),
            new Picture("stemma", "#stemma", 1500, 760, ".edge.touched", ReadmePictureTest::touch),
            new Picture("phone", "#overview", 390, 780, ".masthead", window -> {}));

    @TempDir
    private static Path folder;

    private final Window window;

    ReadmePictureTest(Window window) {
        this.window = window;
    }

    /** A picture: where it is taken, what is done before, and what must be seen on it. */
    private record Picture(
            String name, String address, int width, int height, String shows, Consumer<Window> preparation) {}

    @Test
    void theExamplesExplainTheProduct() throws IOException {
        PageFile page = page();
        for (Picture picture : PICTURES) {
            window.size(picture.width(), picture.height());
            window.colours(ColorScheme.LIGHT);
            page.open(window, picture.address());
            picture.preparation().accept(window);
            window.page().evaluate("document.activeElement.blur(); window.scrollTo(0, 0);");

            assertThat(shows(picture.shows())).as(picture.name()).isTrue();
            ReadmePicture.take(window, picture.name());
        }
    }

    /** Puts those statements first that most articles tell. */
    private static void sort(Window window) {
        window.find("#sort").selectOption("articles");
    }

    /** Goes on to the statement that the reader shows. */
    private static void step(Window window) {
        for (int step = 0; step < STEPS; step++) {
            window.find("[data-step='›']").click();
        }
    }

    /** Shows the evidence of an edge. */
    private static void touch(Window window) {
        window.find("#stemma-scope").selectOption(new SelectOption().setIndex(1));
        window.find(".edge").last().dispatchEvent("click");
    }

    /** Returns whether some of such an element stands in the window. */
    private boolean shows(String selector) {
        return (Boolean) window.find(selector).evaluateAll("""
                        (elements) => elements.some((element) => {
                          const box = element.getBoundingClientRect();
                          return box.bottom > 0 && box.top < innerHeight && box.height > 0;
                        })""");
    }

    private static PageFile page() throws IOException {
        String made = System.getProperty("stemma.page");
        return made != null
                ? new PageFile(ReadmePicture.ROOT.resolve(made).toAbsolutePath())
                : PageFile.write(folder.resolve("dossier.html"), DossierJson.write(firstStory()));
    }

    private static Dossier firstStory() {
        String examples = ReadmePicture.ROOT.resolve("examples/reports").toString();
        try (Stemma stemma = Stemma.open()) {
            return stemma.read(List.of(examples), InputStream.nullInputStream(), Progress.NONE)
                    .dossiers()
                    .get(0);
        }
    }
}
