/**
 * The command {@code stemma}: options, progress, summaries and exit codes. What decides anything about a report belongs
 * in the core.
 */
@NullMarked
package org.stemma.cli;

import org.jspecify.annotations.NullMarked;
