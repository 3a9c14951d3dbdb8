/**
 * Tells the article from what stands around it: appeals, teasers, lists of other stories, buttons, credits. Characters
 * are mended before, in {@code org.stemma.intake.repair}.
 */
@NullMarked
package org.stemma.intake.noise;

import org.jspecify.annotations.NullMarked;
