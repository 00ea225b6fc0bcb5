package com.supportpro.desk.runtime.context;

import com.supportpro.addon.PermissionMissingException;
import java.io.IOException;
import java.security.AccessController;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only way from an add-on into the desk: shut once the add-on is stopped, and no exception of a class that add-ons do
 * not know comes out.
 */
final class Gate {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private volatile boolean open = true;

    /** What the desk does for an add-on. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    void shut() {
        open = false;
    }

    <T> T pass(Work<T> work) {
        try {
            return passOut(work);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T passOut(Work<T> work) throws IOException {
        if (!open) {
            throw new IllegalStateException("This add-on is stopped");
        }
        Thread thread = Thread.currentThread();
        ClassLoader addons = thread.getContextClassLoader();
        thread.setContextClassLoader(Gate.class.getClassLoader());
        try {
            return withoutCallers(work);
        } catch (PrivilegedActionException e) {
            throw (IOException) e.getException();
        } catch (RuntimeException e) {
            throw known(e);
        } finally {
            thread.setContextClassLoader(addons);
        }
    }

    /** A thread that the work makes would else keep the classes of its callers, and so the add-on's, in memory. */
    @SuppressWarnings("removal")
    private static <T> T withoutCallers(Work<T> work) throws PrivilegedActionException {
        return AccessController.doPrivileged((PrivilegedExceptionAction<T>) work::run);
    }

    private static RuntimeException known(RuntimeException thrown) {
        if (thrown instanceof PermissionMissingException || thrown.getClass() == IllegalStateException.class) {
            return thrown;
        }
        if (thrown instanceof IllegalArgumentException) {
            return new IllegalArgumentException(thrown.getMessage());
        }
        LOG.warn("The desk could not do what an add-on asked for", thrown);
        return new IllegalStateException("The desk could not do this; its log says why");
    }
}
