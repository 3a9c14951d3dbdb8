package org.stemma.encode;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * Asks the processor whether ONNX Runtime's fast 8-bit products overflow on it.
 *
 * <p>x64 processors without 8-bit dot products (VNNI) add two products of an unsigned and a signed byte in 16 bits, which
 * holds less than 2 × 255 × 127. ONNX Runtime has another way without that fault, at half the speed or less; its
 * results are the same integers as those of a processor that does not overflow, so machines agree.
 */
final class OverflowProbe {
    /** {@code MatMulInteger} of 64 unsigned bytes with a 64 × 16 matrix whose every entry is 127. */
    private static final String MODEL = "/org/stemma/encode/overflow-probe.onnx";

    private static final int INPUTS = 64;
    private static final int GREATEST_UNSIGNED = 255;
    private static final int GREATEST_SIGNED = 127;

    private OverflowProbe() {}

    static boolean overflows(OrtEnvironment environment) throws OrtException {
        byte[] greatest = new byte[INPUTS];
        Arrays.fill(greatest, (byte) GREATEST_UNSIGNED);
        ByteBuffer row = ByteBuffer.allocateDirect(INPUTS).put(greatest).rewind();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            try (OrtSession session = environment.createSession(Resources.bytes(MODEL), options);
                    OnnxTensor input =
                            OnnxTensor.createTensor(environment, row, new long[] {1, INPUTS}, OnnxJavaType.UINT8);
                    OrtSession.Result result = session.run(Map.of("a", input))) {
                int[][] sums = (int[][]) result.get(0).getValue();
                return Arrays.stream(sums[0]).anyMatch(sum -> sum != INPUTS * GREATEST_UNSIGNED * GREATEST_SIGNED);
            }
        }
    }
}
