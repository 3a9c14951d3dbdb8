package org.stemma.bench.multilingual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MachineTest {
    @Test
    void namesTheProcessorAndItsDotProducts() {
        Machine machine = Machine.of(List.of("processor\t: 0", "model name\t: Swift 9", "flags\t\t: sse avx512_vnni"));

        assertThat(machine).isEqualTo(new Machine("Swift 9", Machine.DotProducts.PRESENT));
        assertThat(Machine.of(List.of("flags : sse avx2")).dotProducts()).isEqualTo(Machine.DotProducts.ABSENT);
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertThat(Machine.of(List.of())).isEqualTo(new Machine("unknown", Machine.DotProducts.UNKNOWN));
        assertThat(Machine.peakMemory(List.of())).isEmpty();
    }

    @Test
    void readsThePeakOfMemoryInBytes() {
        assertThat(Machine.peakMemory(List.of("VmPeak:\t  900 kB", "VmHWM:\t   12 kB")))
                .hasValue(12 * 1024);
    }
}
