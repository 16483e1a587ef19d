package cl.soser.canal.shared;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The use case shows data of a person. Each successful call is kept: who, which ticket, when, what
 * for (rules §12). The ticket is the first argument that reads like a public number, otherwise the
 * first number among the arguments is kept as the object's id. What citizens read about themselves
 * is not kept.
 */
@InterceptorBinding
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface PersonalData {

    /** What for, as a code: ATENCION, BUSQUEDA, DERECHOS, EXPORTACION. */
    @Nonbinding
    String purpose() default "ATENCION";
}
