package bg.glashatay.ejb.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.shiro.mgt.DefaultSecurityManager;
import org.apache.shiro.mgt.DefaultSessionStorageEvaluator;
import org.apache.shiro.mgt.DefaultSubjectDAO;
import org.apache.shiro.subject.SimplePrincipalCollection;
import org.apache.shiro.subject.Subject;

/**
 * Lets a part of the system (a timer, an import, the demo's loader) go through the same door as people do: as a named
 * account with that account's rights and no others. Not for the web: an architecture test says who may use it.
 */
@ApplicationScoped
public class ActingAccount {

    @Inject
    AccountRealm realm;

    /** Runs the task as the account, on this thread. */
    public void as(String username, Runnable task) {
        var securityManager = new DefaultSecurityManager(realm);
        var evaluator = new DefaultSessionStorageEvaluator();
        evaluator.setSessionStorageEnabled(false);
        ((DefaultSubjectDAO) securityManager.getSubjectDAO()).setSessionStorageEvaluator(evaluator);
        new Subject.Builder(securityManager)
                .principals(new SimplePrincipalCollection(username, realm.getName()))
                .authenticated(true)
                .sessionCreationEnabled(false)
                .buildSubject()
                .execute(task);
    }
}
