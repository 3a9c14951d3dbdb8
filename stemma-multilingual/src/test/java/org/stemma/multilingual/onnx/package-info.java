/** Tests of the ONNX model's parts. */
@NullMarked
package org.stemma.multilingual.onnx;

import org.jspecify.annotations.NullMarked;
