package bg.glashatay.ejb.configuration;

/** How the database is reached, for work that needs a connection of its own. */
public record DatabaseLogin(String url, String user, String password) {

    /** Without the password: records like to print themselves. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
