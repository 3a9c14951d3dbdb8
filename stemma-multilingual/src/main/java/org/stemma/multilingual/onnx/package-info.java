/**
 * Writes a BERT encoder as an ONNX model, tensor by tensor, with float or 8-bit weights. Where the weights come from is not
 * known here.
 */
@NullMarked
package org.stemma.multilingual.onnx;

import org.jspecify.annotations.NullMarked;
