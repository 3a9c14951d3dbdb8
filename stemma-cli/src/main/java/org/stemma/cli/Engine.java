package org.stemma.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.stemma.Progress;
import org.stemma.Reading;
import org.stemma.StemmaOptions;

/** What reads reports for the command line: the core, or in tests something simpler. */
@FunctionalInterface
interface Engine {
    /**
     * Reads all inputs.
     *
     * @param paths files, folders, globs, addresses and {@code -}, as the user wrote them
     * @param each gets each story as soon as it is made, in order
     * @throws org.stemma.encode.EncoderFolderException before any work, where a folder of the options holds no encoder
     * @throws org.stemma.encode.EncoderException where a model cannot be made or opened
     * @throws IOException where the core's own models or resources cannot be read
     */
    Reading read(
            List<String> paths,
            InputStream standardInput,
            StemmaOptions options,
            Progress progress,
            Consumer<ToldStory> each)
            throws IOException;
}
