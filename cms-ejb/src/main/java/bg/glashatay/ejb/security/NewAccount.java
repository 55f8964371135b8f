package bg.glashatay.ejb.security;

/** An account that was just made, and the password that opens it once. */
public record NewAccount(long id, String password) {

    /** Not even by mistake does the password get into a log. */
    @Override
    public String toString() {
        return "NewAccount[" + id + "]";
    }
}
