package org.stemma.bench.names;

import org.stemma.annotate.naming.NameType;
import org.stemma.text.Span;

/**
 * A name as people marked it.
 *
 * @param span where it stands in the text
 * @param type what it names
 */
record GoldName(Span span, NameType type) {}
