/**
 * Times in running text: what words of CLDR and of time packs mean, which sequences of them are times, and which day,
 * part of a day, span or repetition each stands for. It knows sentences and a day of publication, but no articles.
 */
@NullMarked
package org.stemma.time;

import org.jspecify.annotations.NullMarked;
