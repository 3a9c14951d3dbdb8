package org.stemma.multilingual.onnx;

import java.util.List;

/** The parts of which a BERT is put together; each adds its nodes and returns the name of its output. */
interface BertParts {
    /** The word embeddings of the pieces. */
    String words(String ids, String output);

    /** Multi-head attention with its projections, before its dense part. */
    String attention(String input, BertTensor.Layer names, String output);

    /** What the input of a product is like. */
    enum Input {
        /** Normalised: all tokens are of about one size, but some channels are always great. */
        NORMALIZED,
        /** Mixed by attention: even enough as it is. */
        MIXED,
        /** Behind GELU: some tokens are far greater than others. */
        ACTIVE
    }

    /** The product with a kernel, without bias. */
    String product(Input kind, String input, String kernel, String output);

    /** GELU of a product and its bias. */
    String gelu(String input, String bias, String output);

    /** Layer normalisation of the sum of two states and a bias. */
    String normalize(List<String> states, String bias, String gamma, String beta, String output);
}
