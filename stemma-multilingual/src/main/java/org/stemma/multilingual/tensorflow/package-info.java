/**
 * Reads TensorFlow's checkpoints: the index of a tensor bundle, and tensors out of its data. What the tensors mean for a
 * model is not known here.
 */
@NullMarked
package org.stemma.multilingual.tensorflow;

import org.jspecify.annotations.NullMarked;
