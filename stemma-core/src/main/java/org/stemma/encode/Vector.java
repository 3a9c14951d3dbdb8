package org.stemma.encode;

/** A sentence's place in the space of meanings: a vector of length 1. Immutable. */
public final class Vector {
    private final float[] values;

    /** Copies and scales the values to length 1; a vector of zeros stays as it is. */
    public Vector(float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        float scale = squares == 0 ? 1 : (float) (1 / Math.sqrt(squares));
        this.values = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            this.values[i] = values[i] * scale;
        }
    }

    /** Returns the number of dimensions. */
    public int dimensions() {
        return values.length;
    }

    /** Returns the value in one dimension. */
    public float get(int dimension) {
        return values[dimension];
    }

    /**
     * Returns the cosine of the angle to another vector, in [-1, 1].
     *
     * @throws IllegalArgumentException where the dimensions differ
     */
    public double cosine(Vector other) {
        if (other.values.length != values.length) {
            throw new IllegalArgumentException(
                    "vectors of " + values.length + " and " + other.values.length + " dimensions");
        }
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += (double) values[i] * other.values[i];
        }
        return Math.max(-1, Math.min(1, sum));
    }
}
