/**
 * Networks that stand on an encoder's states and tag words: their layers in training, their training, and the model that is
 * written of them. What is tagged, and what is learned from, belongs to the rooms that use this one.
 */
@NullMarked
package org.stemma.bench.network;

import org.jspecify.annotations.NullMarked;
