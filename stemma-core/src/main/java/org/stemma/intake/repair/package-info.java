/**
 * Rules that undo what exports, tokenisers and typesetters did to a text, each in a class of its own. Whether a part of
 * the text belongs to the article is decided in {@code org.stemma.intake.noise}.
 */
@NullMarked
package org.stemma.intake.repair;

import org.jspecify.annotations.NullMarked;
