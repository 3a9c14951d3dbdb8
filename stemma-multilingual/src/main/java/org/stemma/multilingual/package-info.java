/**
 * The encoder for all languages: BERT multilingual cased, converted once on the user's machine, cut after its eighth layer.
 * How the conversion is done stands in the packages below; what is done with the vectors belongs to the core.
 */
@NullMarked
package org.stemma.multilingual;

import org.jspecify.annotations.NullMarked;
