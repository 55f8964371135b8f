package bg.glashatay.ejb.security;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.SimpleAuthenticationInfo;
import org.apache.shiro.authc.credential.AllowAllCredentialsMatcher;
import org.apache.shiro.authz.AuthorizationInfo;
import org.apache.shiro.authz.SimpleAuthorizationInfo;
import org.apache.shiro.realm.AuthorizingRealm;
import org.apache.shiro.subject.PrincipalCollection;

/**
 * Tells Shiro who the accounts are and what they may do; {@link LoginService} lets people in. Nothing is cached, so that a closed account or a right taken
 * away counts with the next command, on every node.
 */
@Singleton
public class AccountRealm extends AuthorizingRealm {

    @Inject
    Accounts accounts;

    @PostConstruct
    void configure() {
        setName("accounts");
        setCachingEnabled(false);
        setAuthenticationTokenClass(KnownPerson.class);
        // whether the password was right is settled already
        setCredentialsMatcher(new AllowAllCredentialsMatcher());
    }

    @Override
    protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
        var username = String.valueOf(token.getPrincipal());
        return accounts.open(username)
                .map(account -> new SimpleAuthenticationInfo(username, username, getName()))
                .orElse(null);
    }

    @Override
    protected AuthorizationInfo doGetAuthorizationInfo(PrincipalCollection principals) {
        var info = new SimpleAuthorizationInfo();
        info.setStringPermissions(accounts.permissions(String.valueOf(principals.getPrimaryPrincipal())));
        return info;
    }
}
