/**
 * Spans, languages, tokens, sentences, and cleaned text that remembers its raw characters. It knows no news: what
 * needs the idea of an article, an outlet or a speaker belongs in a later package.
 */
@NullMarked
package org.stemma.text;

import org.jspecify.annotations.NullMarked;
