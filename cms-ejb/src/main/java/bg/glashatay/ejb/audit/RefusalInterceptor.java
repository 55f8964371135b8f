package bg.glashatay.ejb.audit;

import bg.glashatay.domain.shared.DomainException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Sees to it that a refused command leaves its line in the audit log. Editions are named by the first argument. */
@Audited
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class RefusalInterceptor {

    @Inject
    AuditTrail audit;

    @Inject
    Actor user;

    @AroundInvoke
    public Object writeDownRefusals(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (DomainException refusal) {
            audit.refused(user.actor().orElse("anonymous"), call.getMethod().getName(), edition(call), refusal.code());
            throw refusal;
        }
    }

    private static Long edition(InvocationContext call) {
        // Weld says null of a method without parameters
        var parameters = call.getParameters();
        return parameters != null && parameters.length > 0 && parameters[0] instanceof Long id ? id : null;
    }
}
