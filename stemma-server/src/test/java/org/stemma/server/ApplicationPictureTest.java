package org.stemma.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.Progress;
import org.stemma.archive.Archive;
import org.stemma.browser.Chromium;
import org.stemma.browser.ReadmePicture;
import org.stemma.browser.Window;
import org.stemma.store.StoryQuery;

/** Adds the examples to a server and takes the README's pictures of the application: the list of stories. */
@ExtendWith(Chromium.class)
class ApplicationPictureTest {
    @TempDir
    private static Path folder;

    private final Window window;

    ApplicationPictureTest(Window window) {
        this.window = window;
    }

    @Test
    void theListOfStoriesExplainsTheApplication() throws IOException {
        try (TestServer server = TestServer.start(folder)) {
            fill(server.archive());
            window.size(1280, 640);
            window.open(server.address().resolve("/?order=largest"));

            assertThat(window.text(".story-row .figure")).isEqualTo("10");
            assertThat(window.find(".story-row")).hasCount(3);
            assertThat((Boolean) window.find(".stories")
                            .evaluate("(list) => list.getBoundingClientRect().bottom < innerHeight"))
                    .isTrue();
            ReadmePicture.take(window, "application");
        }
    }

    private static void fill(Archive archive) {
        String examples = ReadmePicture.ROOT.resolve("examples/reports").toString();
        archive.add(List.of(examples), InputStream.nullInputStream(), Progress.NONE);
        archive.stories(StoryQuery.all(StoryQuery.Order.LARGEST), null, 10)
                .items()
                .forEach(story -> archive.dossier(story.head().id(), Progress.NONE));
    }
}
