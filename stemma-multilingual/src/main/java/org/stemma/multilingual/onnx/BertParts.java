package org.stemma.multilingual.onnx;

import java.util.List;

/** The parts of which a BERT is put together; each adds its nodes and returns the name of its output. */
interface BertParts {
    /** The word embeddings of the pieces. */
    String words(String ids, String output);

    /** Multi-head attention with its projections, before its dense part. */
    String attention(String input, BertTensor.Layer names, String output);

    /** The product with a kernel, without bias. */
    String product(String input, String kernel, String output);

    /** GELU of a product and its bias. */
    String gelu(String input, String bias, String output);

    /** Layer normalisation of the sum of two states and a bias. */
    String normalize(List<String> states, String bias, String gamma, String beta, String output);
}
