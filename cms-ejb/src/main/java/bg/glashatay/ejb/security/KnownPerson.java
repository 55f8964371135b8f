package bg.glashatay.ejb.security;

import org.apache.shiro.authc.AuthenticationToken;

/** Somebody whom {@link LoginService} has made sure of. Nobody outside of this package can say so. */
final class KnownPerson implements AuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String username;

    KnownPerson(String username) {
        this.username = username;
    }

    @Override
    public Object getPrincipal() {
        return username;
    }

    @Override
    public Object getCredentials() {
        return username;
    }
}
