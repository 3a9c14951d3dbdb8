package org.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Takes the README's pictures. They are written to {@code target/readme/}; with the system property
 * {@code stemma.pictures} they go into that folder instead, seen from the project's root.
 */
public final class ReadmePicture {
    /** The project's root, seen from a module. */
    public static final Path ROOT = Path.of("..");

    private static final int MOST_BYTES = 300 << 10;

    private ReadmePicture() {}

    /** Takes what is seen in a window, with nothing under the mouse, twice: as {@code NAME.png} in light colours, and as {@code NAME-dark.png}. */
    public static void take(Window window, String name) throws IOException {
        Path folder = Optional.ofNullable(System.getProperty("stemma.pictures"))
                .map(ROOT::resolve)
                .orElse(Path.of("target", "readme"));
        Files.createDirectories(folder);
        window.page().mouse().move(0, 0);
        keep(folder.resolve(name + ".png"), window, ColorScheme.LIGHT);
        keep(folder.resolve(name + "-dark.png"), window, ColorScheme.DARK);
    }

    private static void keep(Path file, Window window, ColorScheme colours) throws IOException {
        window.colours(colours);
        byte[] picture = window.picture();
        assertThat(picture).as(file.toString()).hasSizeLessThanOrEqualTo(MOST_BYTES);
        Files.write(file, picture);
    }
}
