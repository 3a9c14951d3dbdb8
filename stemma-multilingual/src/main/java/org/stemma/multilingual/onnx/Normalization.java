package org.stemma.multilingual.onnx;

/**
 * What a layer normalisation is known by: the gain and the offset of each channel, in either order. Its inputs are of mean 0
 * and variance 1, so these two tell about how great its outputs become, without a look at any text.
 */
public final class Normalization {
    /** How many standard deviations from the mean the greatest values lie. */
    private static final float REACH = 3;

    private float[] gain = {};
    private float[] offset = {};

    /** Takes the gains. */
    public void gain(float[] values) {
        gain = values.clone();
    }

    /** Takes the offsets. */
    public void offset(float[] values) {
        offset = values.clone();
    }

    /**
     * Returns about the greatest output of each channel, without its sign.
     *
     * @throws IllegalStateException where gain or offset was not given
     */
    float[] sizes() {
        if (gain.length == 0 || gain.length != offset.length) {
            throw new IllegalStateException("a normalisation comes behind the product that needs it");
        }
        float[] sizes = new float[gain.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(offset[i]) + REACH * Math.abs(gain[i]);
        }
        return sizes;
    }
}
