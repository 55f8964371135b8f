package bg.glashatay.web.shared;

import jakarta.el.BeanELResolver;
import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import java.util.Optional;

/**
 * Lets an expression mean the same on both servers. Expression Language 6 (Payara 7) looks through an Optional before
 * it calls a method, so that {@code #{page.picture().isPresent()}} would be asked of the picture, and knows a record's
 * components only, not its getters; EL 5 (Payara 6) does neither. This resolver stands before the standard ones and
 * answers both cases as EL 5 does.
 */
public class PortableExpressions extends ELResolver {

    private final BeanELResolver beans = new BeanELResolver();

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
        return base instanceof Record ? beans.getValue(context, base, property) : null;
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
