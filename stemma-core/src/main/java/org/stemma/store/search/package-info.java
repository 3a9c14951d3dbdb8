/**
 * Finds passages by their words, by names however spelt, and by meaning, in a Lucene index that can be made again from what
 * the store keeps. What becomes of an article's text is the caller's.
 */
@NullMarked
package org.stemma.store.search;

import org.jspecify.annotations.NullMarked;
