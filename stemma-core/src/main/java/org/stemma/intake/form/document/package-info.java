/** Documents that are no text: their text is extracted, and stands for the raw text. */
@NullMarked
package org.stemma.intake.form.document;

import org.jspecify.annotations.NullMarked;
