package org.stemma.multilingual.onnx;

/** The names of the model's tensors. */
public final class BertTensor {
    /** Word embeddings, one row a word piece. */
    public static final String WORDS = "word_embeddings";
    /** Position embeddings, one row a position. */
    public static final String POSITIONS = "position_embeddings";
    /** The embedding of the first token type. */
    public static final String FIRST_TYPE = "first_type_embedding";
    /** Gain of the embeddings' layer normalisation. */
    public static final String EMBEDDING_GAMMA = "embedding_gamma";
    /** Offset of the embeddings' layer normalisation. */
    public static final String EMBEDDING_BETA = "embedding_beta";

    private BertTensor() {}

    /** Returns the name of the scales of an 8-bit tensor. */
    static String scale(String tensor) {
        return tensor + "_scale";
    }

    /** Returns the name of what the input of a kernel is multiplied by before it is made bytes. */
    static String smoothing(String kernel) {
        return kernel + "_smoothing";
    }

    /** Returns the name of the zero points of an 8-bit tensor. */
    static String zero(String tensor) {
        return tensor + "_zero";
    }

    /**
     * The names of one layer's tensors.
     *
     * @param number the layer's number, from 0
     */
    public record Layer(int number) {
        /** Kernels of query, key and value, side by side. */
        public String attention() {
            return name("attention");
        }

        /** Biases of query, key and value, one after the other. */
        public String attentionBias() {
            return name("attention_bias");
        }

        /** Kernel of attention's dense part. */
        public String attentionOutput() {
            return name("attention_output");
        }

        /** Bias of attention's dense part. */
        public String attentionOutputBias() {
            return name("attention_output_bias");
        }

        /** Gain of the normalisation after attention. */
        public String attentionGamma() {
            return name("attention_gamma");
        }

        /** Offset of the normalisation after attention. */
        public String attentionBeta() {
            return name("attention_beta");
        }

        /** Kernel into the inner dimensions. */
        public String inner() {
            return name("inner_kernel");
        }

        /** Bias of the inner dimensions. */
        public String innerBias() {
            return name("inner_bias");
        }

        /** Kernel out of the inner dimensions. */
        public String outer() {
            return name("outer_kernel");
        }

        /** Bias of the outer dense part. */
        public String outerBias() {
            return name("outer_bias");
        }

        /** Gain of the layer's last normalisation. */
        public String outerGamma() {
            return name("outer_gamma");
        }

        /** Offset of the layer's last normalisation. */
        public String outerBeta() {
            return name("outer_beta");
        }

        private String name(String part) {
            return "layer" + number + "_" + part;
        }
    }
}
