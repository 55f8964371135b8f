package bg.glashatay.ejb.persistence;

import bg.glashatay.ejb.configuration.DatabaseLogin;
import bg.glashatay.ejb.configuration.DatabaseUrl;
import bg.glashatay.ejb.configuration.SecretFile;
import bg.glashatay.ejb.configuration.SettingException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLState;

/**
 * Connects to PostgreSQL and, when that fails, says in one sentence which variable to look at. The server opens the
 * connection long before any of our code runs, so this is the only place where the administrator can be told.
 */
public class ExplainingDataSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;

    private static final int SECONDS_TO_CONNECT = 5;

    private static final String WRONG_PASSWORD = "28P01";
    private static final String WRONG_LOGIN = "28000";
    private static final String NO_SUCH_DATABASE = "3D000";

    private String wrongUrl;

    /** A server that is gone is known to be gone soon, and one that goes away in silence is noticed some day. */
    public ExplainingDataSource() {
        setConnectTimeout(SECONDS_TO_CONNECT);
        setTcpKeepAlive(true);
    }

    /** For work that goes on for long, on a connection of its own and none of the server's pool. */
    public static ExplainingDataSource of(DatabaseLogin login) {
        var database = new ExplainingDataSource();
        database.setUrl(login.url());
        database.setUser(login.user());
        database.setPassword(login.password());
        return database;
    }

    /** The server would tell of a wrong address by a name of the driver's and no word of ours. */
    @Override
    public void setUrl(String url) {
        wrongUrl = DatabaseUrl.isOne(url) ? null : url;
        if (wrongUrl == null) {
            super.setUrl(url);
        }
    }

    @Override
    public void setURL(String url) {
        setUrl(url);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        if (wrongUrl != null) {
            throw new SQLException(DatabaseUrl.complaint(wrongUrl), PSQLState.CONNECTION_UNABLE_TO_CONNECT.getState());
        }
        try {
            return super.getConnection(user, known(password, System.getenv()));
        } catch (SQLException e) {
            throw new SQLException(explain(e), e.getSQLState(), e);
        }
    }

    /** The server's pool knows the variable; a file is ours to read, at each connection, so that it may change. */
    static String known(String password, Map<String, String> environment) throws SQLException {
        if (password != null && !password.isEmpty()) {
            return password;
        }
        try {
            return SecretFile.read("CMS_DB_PASSWORD", name -> Optional.ofNullable(environment.get(name)))
                    .orElse(password);
        } catch (SettingException unreadable) {
            throw new SQLException(unreadable.getMessage(), WRONG_PASSWORD, unreadable);
        }
    }

    private String explain(SQLException e) {
        var where = String.join(",", getServerNames()) + "/" + getDatabaseName();
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case WRONG_PASSWORD, WRONG_LOGIN ->
                "PostgreSQL at " + where + " does not let the account in: check CMS_DB_USER and CMS_DB_PASSWORD"
                        + (e.getCause() instanceof SettingException file ? ". " + file.getMessage() : ".");
            case NO_SUCH_DATABASE -> "PostgreSQL has no database " + where + ": create it or check CMS_DB_URL.";
            default -> "No PostgreSQL answers at " + where + ": start it or check CMS_DB_URL.";
        };
    }
}
