/**
 * What happened, when, and what comes next: the event of a story, its timeline, and what was agreed or announced for
 * later. Statements and their versions are found in {@code statement}; who is who in {@code story}.
 */
@NullMarked
package org.stemma.outline;

import org.jspecify.annotations.NullMarked;
