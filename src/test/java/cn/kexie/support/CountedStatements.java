package cn.kexie.support;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Counts what requests send to the database, by statement, and the rows they change; a batch counts once. The job
 * executor is not counted.
 */
public class CountedStatements implements BeanPostProcessor {

    /** Name of a thread that calls services itself and wants to be counted. */
    public static final String BENCH = "bench";

    private static final String REQUESTS = "http-nio";

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final LongAdder rows = new LongAdder();

    public long total() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** Rows that were inserted, updated or deleted. */
    public long rows() {
        return rows.sum();
    }

    /** One line per statement sent since the last {@link #reset()}. */
    public String mostFrequent() {
        return counts.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> -entry.getValue().sum()))
                .map(entry -> "%4d  %.160s".formatted(entry.getValue().sum(), entry.getKey()))
                .collect(Collectors.joining("\n"));
    }

    public void reset() {
        counts.clear();
        rows.reset();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof HikariDataSource pool && !pool.isRunning()) {
            pool.setDataSource(proxy(DataSource.class, driver(pool), ""));
        }
        return bean;
    }

    /** What the pool would make itself; the bean stays the pool that some ask for. */
    private static DataSource driver(HikariDataSource pool) {
        return new DriverDataSource(
                pool.getJdbcUrl(),
                pool.getDriverClassName(),
                pool.getDataSourceProperties(),
                pool.getUsername(),
                pool.getPassword());
    }

    private <T> T proxy(Class<T> type, T target, String sql) {
        InvocationHandler handler = (self, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                count(arguments != null && arguments.length > 0 ? String.valueOf(arguments[0]) : sql);
            }
            try {
                Object result = method.invoke(target, arguments);
                countRows(method.getName(), result);
                return counted(result, arguments, sql);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object counted(Object result, Object[] arguments, String sql) {
        if (result instanceof PreparedStatement statement) {
            return proxy(PreparedStatement.class, statement, String.valueOf(arguments[0]));
        }
        if (result instanceof Statement statement) {
            return proxy(Statement.class, statement, sql);
        }
        return result instanceof Connection connection ? proxy(Connection.class, connection, "") : result;
    }

    /** The engine executes and asks afterwards how many rows that were, once. */
    private void countRows(String method, Object result) {
        if (isOfRequest() && method.equals("executeBatch")) {
            IntStream.of((int[]) result).filter(changed -> changed > 0).forEach(rows::add);
        } else if (isOfRequest() && (method.equals("executeUpdate") || method.equals("getUpdateCount"))) {
            rows.add(Math.max(0, (int) result));
        }
    }

    private static boolean isOfRequest() {
        String thread = Thread.currentThread().getName();
        return thread.startsWith(REQUESTS) || thread.startsWith(BENCH);
    }

    private void count(String sql) {
        if (isOfRequest()) {
            counts.computeIfAbsent(sql.replaceAll("\\s+", " ").trim(), key -> new LongAdder())
                    .increment();
        }
    }
}
