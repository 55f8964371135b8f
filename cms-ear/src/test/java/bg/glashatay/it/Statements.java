package bg.glashatay.it;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts what this thread asks the database, as EclipseLink tells it; timers and other threads do not count. By reflection,
 * for tests are not compiled against EclipseLink.
 */
@Dependent
class Statements {

    @PersistenceContext(unitName = "cms")
    EntityManager em;

    /** How many queries the work makes. */
    int of(Runnable work) {
        var count = new AtomicInteger();
        var session = session();
        profile(session, profiler(session, Thread.currentThread(), count));
        try {
            work.run();
        } finally {
            profile(session, null);
        }
        return count.get();
    }

    private Object session() {
        try {
            var factory = em.getEntityManagerFactory()
                    .unwrap(Class.forName("org.eclipse.persistence.jpa.JpaEntityManagerFactory", false, loader()));
            return factory.getClass().getMethod("getServerSession").invoke(factory);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object profiler(Object session, Thread thread, AtomicInteger count) {
        try {
            var type = Class.forName("org.eclipse.persistence.sessions.SessionProfiler", false, loader());
            return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                if (method.getName().equals("profileExecutionOfQuery")) {
                    if (Thread.currentThread() == thread) {
                        count.incrementAndGet();
                    }
                    return executed(values);
                }
                return nothing(method);
            });
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object executed(Object[] values) throws Throwable {
        try {
            return method(values[2], "internalExecuteQuery").invoke(values[2], values[0], values[1]);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Object nothing(Method method) {
        var type = method.getReturnType();
        if (type == int.class) {
            // how much it wants to be told; with 0 it is told nothing
            return Integer.MAX_VALUE;
        }
        return type == boolean.class ? false : null;
    }

    private static void profile(Object session, Object profiler) {
        try {
            method(session, "setProfiler").invoke(session, profiler);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method method(Object object, String name) {
        for (var method : object.getClass().getMethods()) {
            if (method.getName().equals(name)) {
                return method;
            }
        }
        throw new IllegalStateException(object.getClass() + " has no " + name);
    }

    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }
}
