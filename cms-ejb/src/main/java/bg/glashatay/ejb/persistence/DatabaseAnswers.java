package bg.glashatay.ejb.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Whether the database answers: asked where that decides what others are told. */
@ApplicationScoped
public class DatabaseAnswers {

    private static final int SECONDS = 2;

    @Resource(lookup = "java:app/jdbc/cms")
    DataSource database;

    public boolean now() {
        try (var connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
