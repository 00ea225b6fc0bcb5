package com.supportpro.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts what an application sends to its database, as a bean of its context. */
public final class Statements implements BeanPostProcessor {

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final AtomicInteger commits = new AtomicInteger();
    private final Predicate<String> counts;

    /** Counts in the threads of these names. */
    public Statements(Predicate<String> counts) {
        this.counts = counts;
    }

    public void reset() {
        sent.clear();
        commits.set(0);
    }

    public List<String> sent() {
        return List.copyOf(sent);
    }

    /** Of transactions that were begun as such; a statement by itself is one, too. */
    public int commits() {
        return commits.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? counted(source) : bean;
    }

    private DataSource counted(DataSource source) {
        return proxy(DataSource.class, (method, arguments) -> {
            Object answer = call(source, method, arguments);
            return answer instanceof Connection connection ? counted(connection) : answer;
        });
    }

    private Connection counted(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("commit") && asked()) {
                commits.incrementAndGet();
            }
            Object answer = call(connection, method, arguments);
            return answer instanceof PreparedStatement statement
                    ? counted(statement, String.valueOf(arguments == null ? "" : arguments[0]))
                    : answer;
        });
    }

    private PreparedStatement counted(PreparedStatement statement, String sql) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("execute") && asked()) {
                sent.add(sql);
            }
            return call(statement, method, arguments);
        });
    }

    /** What an application does every second by itself was not asked for. */
    private boolean asked() {
        return counts.test(Thread.currentThread().getName());
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, Called called) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> called.call(method, arguments)));
    }

    private interface Called {

        @Nullable
        Object call(Method method, Object @Nullable [] arguments) throws Throwable;
    }
}
