package bg.glashatay.ejb.security;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.BearerToken;
import org.apache.shiro.authc.SimpleAuthenticationInfo;
import org.apache.shiro.authc.credential.SimpleCredentialsMatcher;
import org.apache.shiro.realm.AuthenticatingRealm;

/** Opens the REST API to bearer tokens. Rights are the account's and come from {@link AccountRealm}. */
@Singleton
public class TokenRealm extends AuthenticatingRealm {

    @Inject
    TokenUse tokens;

    @PostConstruct
    void configure() {
        setName("tokens");
        setCachingEnabled(false);
        setAuthenticationTokenClass(BearerToken.class);
        // the look-up by the secret's hash was the comparison; Shiro compares again, and checks that it does compare
        setCredentialsMatcher(new SimpleCredentialsMatcher());
    }

    @Override
    protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
        var secret = ((BearerToken) token).getToken();
        return tokens.usernameBy(secret)
                .map(username -> new SimpleAuthenticationInfo(username, secret, getName()))
                .orElse(null);
    }
}
