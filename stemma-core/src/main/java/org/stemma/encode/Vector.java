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
        // Four sums: with one, each addition would wait for the one before. In large stories most time went into these.
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int whole = values.length - values.length % 4;
        for (int i = 0; i < whole; i += 4) {
            sum0 += (double) values[i] * other.values[i];
            sum1 += (double) values[i + 1] * other.values[i + 1];
            sum2 += (double) values[i + 2] * other.values[i + 2];
            sum3 += (double) values[i + 3] * other.values[i + 3];
        }
        for (int i = whole; i < values.length; i++) {
            sum0 += (double) values[i] * other.values[i];
        }
        return Math.max(-1, Math.min(1, sum0 + sum1 + sum2 + sum3));
    }
}
