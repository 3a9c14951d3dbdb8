/**
 * What intake must know of a language: the wording of buttons and appeals, small words, clitics. Words of speech and
 * attribution belong in {@code org.stemma.annotate}.
 */
@NullMarked
package org.stemma.intake.pack;

import org.jspecify.annotations.NullMarked;
