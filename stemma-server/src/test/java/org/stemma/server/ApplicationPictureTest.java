package org.stemma.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.Progress;
import org.stemma.archive.Archive;
import org.stemma.store.StoryQuery;

/**
 * Adds the examples to a server and takes the README's pictures of the application: the list of stories, light and dark.
 *
 * <p>They go where those of the dossier go, which {@code ReadmePictureTest} in core takes. Skipped where the machine has no
 * Chromium.
 */
class ApplicationPictureTest {
    private static final Path ROOT = Path.of("..");
    private static final int MOST_BYTES = 300 << 10;

    @TempDir
    private static Path folder;

    @Test
    void theListOfStoriesExplainsTheApplication() throws IOException {
        Path target = Optional.ofNullable(System.getProperty("stemma.pictures"))
                .map(ROOT::resolve)
                .orElse(Path.of("target", "readme"));
        Files.createDirectories(target);
        try (AppBrowser browser = new AppBrowser();
                TestServer server = TestServer.start(folder)) {
            fill(server.archive());
            for (String colours : new String[] {"light", "dark"}) {
                browser.look(1280, 640, colours);
                browser.open(server.address().resolve("/?order=largest"));

                assertThat(browser.text(".story-row .figure")).isEqualTo("10");
                assertThat(browser.all(".story-row")).hasSize(3);
                assertThat(browser.run("return document.querySelector('.stories').getBoundingClientRect().bottom"
                                + " < innerHeight"))
                        .isEqualTo(true);
                byte[] picture = browser.picture();
                assertThat(picture).hasSizeLessThanOrEqualTo(MOST_BYTES);
                String ending = colours.equals("dark") ? "-dark.png" : ".png";
                Files.write(target.resolve("application" + ending), picture);
            }
        }
    }

    private static void fill(Archive archive) {
        archive.add(List.of(ROOT.resolve("examples/reports").toString()), InputStream.nullInputStream(), Progress.NONE);
        archive.stories(StoryQuery.all(StoryQuery.Order.LARGEST), null, 10)
                .items()
                .forEach(story -> archive.dossier(story.head().id(), Progress.NONE));
    }
}
