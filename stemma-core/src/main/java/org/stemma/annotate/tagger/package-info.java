/**
 * The learned tagger: which words of a text are sources, cues and contents, and which of them belong together. Quotation
 * conventions, language packs and the resolving of sources are not known here.
 */
@NullMarked
package org.stemma.annotate.tagger;

import org.jspecify.annotations.NullMarked;
