package org.stemma.store;

import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The one connection to the archive's database. Calls of several threads wait for one another: each takes a few
 * milliseconds. A failure becomes an {@link ArchiveException}; a connection that was lost is made anew by the next call.
 */
final class Database implements AutoCloseable {
    private final Engine engine;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Handle open;
    private boolean closed;

    Database(Engine engine) {
        this.engine = engine;
    }

    Engine engine() {
        return engine;
    }

    /** Returns what the work gives, done in one transaction, whole or not at all. */
    <T> T call(Function<Handle, T> work) {
        turn.lock();
        try {
            return handle().inTransaction(work::apply);
        } catch (JdbiException e) {
            throw explained(e);
        } catch (SQLException e) {
            throw engine.explain(e);
        } finally {
            turn.unlock();
        }
    }

    private Handle handle() throws SQLException {
        if (closed) {
            throw new IllegalStateException("the archive is closed");
        }
        Handle handle = open;
        if (handle == null) {
            handle = Jdbi.create(engine.connect()).open();
            open = handle;
        }
        return handle;
    }

    private ArchiveException explained(JdbiException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException told) {
                if (engine.isLost(told)) {
                    drop(told);
                }
                return engine.explain(told);
            }
        }
        throw failure;
    }

    private void drop(SQLException lost) {
        Handle handle = open;
        open = null;
        if (handle != null) {
            try {
                handle.getConnection().close();
            } catch (SQLException e) {
                lost.addSuppressed(e);
            }
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            Handle handle = open;
            open = null;
            closed = true;
            if (handle != null) {
                handle.getConnection().close();
            }
        } catch (SQLException e) {
            throw engine.explain(e);
        } finally {
            turn.unlock();
            engine.close();
        }
    }
}
