package org.stemma.multilingual.onnx;

/**
 * Evens out the input of a product before it is made bytes, by moving the size of each channel into the kernel's row
 * (SmoothQuant, Xiao et al. 2023). The product stays what it was: input ÷ factor × (factor × kernel).
 */
final class Smoothing {
    /** How much of it is moved; with the usual half the kernel becomes so uneven that short texts lose more than they gain. */
    private static final double SHARE = 0.3;

    /** Keeps a channel that is always zero, or a row of zeros, from factors without bounds. */
    private static final double LEAST = 1e-6;

    private Smoothing() {}

    /**
     * Returns the factor of each row.
     *
     * @param sizes about the greatest value of each input channel
     * @param kernel row by row; there are as many rows as channels
     */
    static float[] factors(float[] sizes, float[] kernel) {
        int columns = kernel.length / sizes.length;
        float[] factors = new float[sizes.length];
        for (int row = 0; row < factors.length; row++) {
            double greatest = LEAST;
            for (int i = row * columns; i < (row + 1) * columns; i++) {
                greatest = Math.max(greatest, Math.abs(kernel[i]));
            }
            factors[row] = (float) Math.pow(Math.max(sizes[row], LEAST) / greatest, SHARE);
        }
        return factors;
    }

    /** Returns the kernel with each row multiplied by its factor. */
    static float[] scaled(float[] kernel, float[] factors) {
        int columns = kernel.length / factors.length;
        float[] scaled = new float[kernel.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = kernel[i] * factors[i / columns];
        }
        return scaled;
    }
}
