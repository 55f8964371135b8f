package bg.glashatay.ejb.backup;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Gives Flyway the connection that we are on, and keeps its commits from ending our transaction: schema, rows and
 * comparison stand or fall together. A migration that goes wrong makes the transaction one that can only be rolled back.
 */
final class OneConnection implements InvocationHandler {

    private final Connection connection;
    private final Connection shielded;
    private boolean seemsToCommit = true;

    OneConnection(Connection connection) {
        this.connection = connection;
        this.shielded = (Connection)
                Proxy.newProxyInstance(OneConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, this);
    }

    DataSource asDataSource() {
        return (DataSource) Proxy.newProxyInstance(
                OneConnection.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        return shielded;
                    }
                    return ofObject(proxy, method, arguments);
                });
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "getAutoCommit" -> {
                return seemsToCommit;
            }
            case "setAutoCommit" -> {
                seemsToCommit = (Boolean) arguments[0];
                return null;
            }
            case "commit", "close", "setReadOnly", "setTransactionIsolation" -> {
                return null;
            }
            case "rollback" -> {
                if (arguments == null) {
                    return null;
                }
            }
            default -> {
                // all else is the connection's own
            }
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Object ofObject(Object proxy, Method method, Object[] arguments) throws SQLException {
        return switch (method.getName()) {
            case "toString" -> "the connection of a restoration";
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == arguments[0];
            default -> throw new SQLException(method.getName() + " is not to be had here");
        };
    }
}
