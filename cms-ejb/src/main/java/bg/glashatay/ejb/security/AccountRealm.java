package bg.glashatay.ejb.security;

import bg.glashatay.domain.security.Account;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.SimpleAuthenticationInfo;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.apache.shiro.authc.credential.PasswordMatcher;
import org.apache.shiro.authz.AuthorizationInfo;
import org.apache.shiro.authz.SimpleAuthorizationInfo;
import org.apache.shiro.realm.AuthorizingRealm;
import org.apache.shiro.subject.PrincipalCollection;

/**
 * Tells Shiro who the accounts are and what they may do. Nothing is cached, so that a closed account or a right taken
 * away counts with the next command, on every node.
 */
@Singleton
public class AccountRealm extends AuthorizingRealm {

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    /** Compared when there is no such account, so that a guess takes as long as for one that exists. */
    private String nobodysHash;

    @PostConstruct
    void configure() {
        setName("accounts");
        setCachingEnabled(false);
        setAuthenticationTokenClass(UsernamePasswordToken.class);
        var matcher = new PasswordMatcher();
        matcher.setPasswordService(passwords.service());
        setCredentialsMatcher(matcher);
        nobodysHash = passwords.hash(Passwords.random());
    }

    @Override
    protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
        var username = String.valueOf(token.getPrincipal());
        var hash = accounts.open(username).map(Account::getPasswordHash).orElse(nobodysHash);
        return new SimpleAuthenticationInfo(username, hash, getName());
    }

    @Override
    protected AuthorizationInfo doGetAuthorizationInfo(PrincipalCollection principals) {
        var info = new SimpleAuthorizationInfo();
        info.setStringPermissions(accounts.permissions(String.valueOf(principals.getPrimaryPrincipal())));
        return info;
    }
}
