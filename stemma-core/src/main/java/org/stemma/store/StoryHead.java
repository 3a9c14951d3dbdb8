package org.stemma.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Language;

/**
 * What lists of stories show.
 *
 * @param id unique in the archive, never given to another story, safe in file names and in HTML
 * @param title what the story is called
 * @param language of the title
 * @param first the first day of its articles; null where none is dated
 * @param last the last day of its articles; null where none is dated
 */
public record StoryHead(
        String id,
        String title,
        Language language,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {}
