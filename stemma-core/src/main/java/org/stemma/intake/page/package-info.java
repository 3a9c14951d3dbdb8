/**
 * Web pages: finds the article in a page's markup and what the page says of it. What a text says of itself without any
 * markup is the work of {@code org.stemma.intake}.
 */
@NullMarked
package org.stemma.intake.page;

import org.jspecify.annotations.NullMarked;
