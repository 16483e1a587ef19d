package cl.soser.canal.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States why anybody may call a bean or a method, signed in or not. The web modules may only call
 * methods that have this or {@code @RolesAllowed}; a bean or method with neither is inner and may
 * only be called in this module. The architecture tests of the web modules fail on any other call.
 *
 * <p>An EJB carries it beside {@code @PermitAll}, which is what the container reads.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OpenToAll {

    /** The reason, in one sentence. */
    String value();
}
