/**
 * Chains of tags: their numbering and the field that finds the best chain. What the tags mean, roles in speech or types of
 * names, belongs to the rooms that use them.
 */
@NullMarked
package org.stemma.annotate.chain;

import org.jspecify.annotations.NullMarked;
