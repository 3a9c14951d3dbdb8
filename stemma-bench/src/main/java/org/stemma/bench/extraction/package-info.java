/**
 * Measures how well the article is found in web pages, as the article extraction benchmark of 181 news pages does, beside
 * the outputs of other programs that it holds.
 */
@NullMarked
package org.stemma.bench.extraction;

import org.jspecify.annotations.NullMarked;
