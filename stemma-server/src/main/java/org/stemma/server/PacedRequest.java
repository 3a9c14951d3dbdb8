package org.stemma.server;

import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** A request whose body is given up where it comes too slowly. */
final class PacedRequest extends Request.Wrapper {
    private static final long LEAST_BYTES_PER_SECOND = 1_000;

    private final Pace pace = new Pace(LEAST_BYTES_PER_SECOND, System::nanoTime);
    private long bytes;

    PacedRequest(Request wrapped) {
        super(wrapped);
    }

    @Override
    public Content.@Nullable Chunk read() {
        Content.Chunk chunk = super.read();
        if (chunk == null || Content.Chunk.isFailure(chunk)) {
            return chunk;
        }
        bytes += chunk.remaining();
        if (!chunk.isLast() && pace.isTooSlow(bytes)) {
            chunk.release();
            return Content.Chunk.from(new TimeoutException("the body comes too slowly"));
        }
        return chunk;
    }
}
