package bg.glashatay.ejb.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the audit log calls a method of an {@link Audited} service, where that is not the method's own name: the same
 * word whether it was permitted or refused.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AuditedAs {

    /** Such as {@code CREATE_TOKEN}. */
    String value();

    /** Whether it only reads; then only refusals are written down. */
    boolean reading() default false;
}
