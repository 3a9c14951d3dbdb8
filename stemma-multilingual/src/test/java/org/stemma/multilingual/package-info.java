/** Tests of the multilingual encoder; those of the whole model need its jar on the class path. */
@NullMarked
package org.stemma.multilingual;

import org.jspecify.annotations.NullMarked;
