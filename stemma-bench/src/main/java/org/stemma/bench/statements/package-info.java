/**
 * Measures of the alignment of statements on texts whose truth is known or whose size is real: translated articles, articles
 * on unlike subjects, large stories. The examples are measured in {@code org.stemma.bench.alignment}, the model of pairs in
 * {@code org.stemma.bench.pairs}.
 */
@NullMarked
package org.stemma.bench.statements;

import org.jspecify.annotations.NullMarked;
