package org.stemma.bench.statements;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The processor time of this process with all its threads, which other work on the machine does not lengthen. */
final class ProcessorTime {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private ProcessorTime() {}

    /** Returns the nanoseconds since the process started. */
    static long nanos() {
        return SYSTEM.getProcessCpuTime();
    }
}
