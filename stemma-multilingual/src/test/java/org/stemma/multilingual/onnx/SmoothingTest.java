package org.stemma.multilingual.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmoothingTest {
    private static final int ROWS = 6;
    private static final int COLUMNS = 4;

    private final Random random = new Random(11);

    private float[] numbers(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    private static double[] product(float[] input, float[] kernel) {
        double[] product = new double[COLUMNS];
        for (int i = 0; i < kernel.length; i++) {
            product[i % COLUMNS] += (double) input[i / COLUMNS] * kernel[i];
        }
        return product;
    }

    @Test
    void theProductStaysWhatItWas() {
        float[] input = numbers(ROWS);
        float[] kernel = numbers(ROWS * COLUMNS);
        float[] factors = Smoothing.factors(new float[] {9, 1, 0, 0.5f, 30, 2}, kernel);
        float[] smooth = new float[ROWS];
        for (int i = 0; i < ROWS; i++) {
            smooth[i] = input[i] / factors[i];
        }
        double[] expected = product(input, kernel);
        double[] actual = product(smooth, Smoothing.scaled(kernel, factors));
        for (int i = 0; i < COLUMNS; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(1e-5 * (1 + Math.abs(expected[i]))));
        }
    }

    @Test
    void aGreatChannelBecomesSmallerAndStaysTheGreatest() {
        float[] kernel = new float[2 * COLUMNS];
        Arrays.fill(kernel, 1);
        float[] factors = Smoothing.factors(new float[] {100, 1}, kernel);
        assertThat(100 / factors[0]).isBetween(1f, 99f);
        assertThat(factors[1]).isEqualTo(1);
    }

    @Test
    void aNormalisationTellsHowGreatItsOutputsBecome() {
        Normalization normalization = new Normalization();
        assertThatThrownBy(normalization::sizes).isInstanceOf(IllegalStateException.class);
        normalization.gain(new float[] {1, -2});
        normalization.offset(new float[] {-4, 0});
        assertThat(normalization.sizes()).containsExactly(7, 6);
    }
}
