package bg.glashatay.ejb.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.LongAdder;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationListener;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.subject.PrincipalCollection;

/** Counts the attempts to log in that failed on this node since its start; whose they were is not kept. */
@ApplicationScoped
public class FailedLogins implements AuthenticationListener {

    private final LongAdder count = new LongAdder();

    public long count() {
        return count.sum();
    }

    @Override
    public void onFailure(AuthenticationToken token, AuthenticationException wrong) {
        count.increment();
    }

    @Override
    public void onSuccess(AuthenticationToken token, AuthenticationInfo info) {
        // nothing to count
    }

    @Override
    public void onLogout(PrincipalCollection principals) {
        // nothing to count
    }
}
