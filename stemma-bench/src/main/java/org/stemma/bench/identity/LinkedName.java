package org.stemma.bench.identity;

import org.stemma.annotate.naming.NameType;
import org.stemma.text.Span;

/**
 * A name as people marked it and said whose it is.
 *
 * @param span where it stands in the text
 * @param text the name as written there
 * @param base the name in its base form
 * @param type what it names
 * @param id whom or what it names, the same in all languages
 */
record LinkedName(Span span, String text, String base, NameType type, String id) {}
