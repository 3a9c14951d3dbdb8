/**
 * One article annotated: names, times, numbers and attributions, with language packs as resources. Only one article
 * is seen at a time; what compares articles belongs in later packages.
 */
@NullMarked
package org.stemma.annotate;

import org.jspecify.annotations.NullMarked;
