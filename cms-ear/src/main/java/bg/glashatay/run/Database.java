package bg.glashatay.run;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLState;

/**
 * A PostgreSQL database and the account that uses it.
 *
 * @param url its JDBC address
 * @param user the role
 * @param password the role's password
 */
public record Database(String url, String user, String password) {

    private static final int SECONDS_TO_CONNECT = 10;
    private static final String NO_SUCH_DATABASE = "3D000";

    /** Opens a connection for the caller to close. */
    public Connection connect() throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setLoginTimeout(SECONDS_TO_CONNECT);
        return source.getConnection();
    }

    /** Says in one sentence what is wrong with a database that somebody has named. */
    void requireReachable() {
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new CannotStartException(
                    "CMS_DB_URL=" + address() + " must look like jdbc:postgresql://host:5432/database.");
        }
        try (var connection = connect()) {
            connection.isValid(SECONDS_TO_CONNECT);
        } catch (IllegalArgumentException e) {
            throw new CannotStartException(
                    "CMS_DB_URL=" + address() + " must look like jdbc:postgresql://host:5432/database.", e);
        } catch (SQLException e) {
            throw new CannotStartException(sentence(e), e);
        }
    }

    private String sentence(SQLException e) {
        var state = e.getSQLState();
        if (PSQLState.INVALID_PASSWORD.getState().equals(state)
                || PSQLState.INVALID_AUTHORIZATION_SPECIFICATION.getState().equals(state)) {
            return "CMS_DB_USER=" + user + " and CMS_DB_PASSWORD were refused by the database at " + address() + ".";
        }
        if (NO_SUCH_DATABASE.equals(state)) {
            return "CMS_DB_URL=" + address() + " names a database that does not exist.";
        }
        if (PSQLState.CONNECTION_UNABLE_TO_CONNECT.getState().equals(state)) {
            return "CMS_DB_URL=" + address() + " names a place where no PostgreSQL answers.";
        }
        return "CMS_DB_URL=" + address() + " cannot be used: " + e.getMessage();
    }

    /** The address without its parameters, among which a password may stand. */
    private String address() {
        return url.replaceFirst("\\?.*", "");
    }
}
