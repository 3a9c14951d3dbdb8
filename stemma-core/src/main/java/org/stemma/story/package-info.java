/**
 * Annotated articles to stories: which articles tell of one event. What is said inside a story belongs in
 * {@code org.stemma.statement}.
 */
@NullMarked
package org.stemma.story;

import org.jspecify.annotations.NullMarked;
