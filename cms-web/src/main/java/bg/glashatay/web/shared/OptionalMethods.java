package bg.glashatay.web.shared;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import java.util.Optional;

/**
 * Lets views ask an Optional itself on both servers. Expression Language 6 (Payara 7) looks through an Optional before
 * it calls a method, so that {@code #{page.picture().isPresent()}} would be asked of the picture; EL 5 (Payara 6) does
 * not. This resolver stands before the standard ones and answers the few methods that views call.
 */
public class OptionalMethods extends ELResolver {

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (!(base instanceof Optional<?> optional)) {
            return null;
        }
        Object answer;
        switch (String.valueOf(method)) {
            case "isPresent" -> answer = optional.isPresent();
            case "isEmpty" -> answer = optional.isEmpty();
            case "get", "orElseThrow" -> answer = optional.orElseThrow();
            default -> {
                return null;
            }
        }
        context.setPropertyResolved(base, method);
        return answer;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // nothing of an Optional can be set
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
