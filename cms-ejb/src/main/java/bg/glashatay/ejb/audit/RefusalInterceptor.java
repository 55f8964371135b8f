package bg.glashatay.ejb.audit;

import bg.glashatay.domain.shared.DomainException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.stream.IntStream;

/**
 * Sees to it that a refused command leaves its line in the audit log, under the name that it has there when permitted.
 * The edition is the argument {@code editionId}.
 */
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
            audit.refused(
                    user.actor().orElse("anonymous"), CommandName.of(call.getMethod()), edition(call), refusal.code());
            throw refusal;
        }
    }

    private static Long edition(InvocationContext call) {
        // ids of other things are numbers too, so the argument's name tells
        var names = call.getMethod().getParameters();
        return IntStream.range(0, names.length)
                .filter(i -> names[i].getName().equals("editionId"))
                .mapToObj(i -> (Long) call.getParameters()[i])
                .findFirst()
                .orElse(null);
    }
}
