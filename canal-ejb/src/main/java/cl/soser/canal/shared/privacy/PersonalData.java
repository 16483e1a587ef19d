package cl.soser.canal.shared.privacy;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks a use case that shows data of a person. Each successful call is recorded: who, what, when,
 * for what purpose (rules, section 12). A ticket is the first argument that reads like a public
 * number, otherwise the first whole number among the arguments is kept as the object's id,
 * otherwise the first text as it stands. A use case that is only sometimes about a person takes a
 * {@link PersonalQuestion}. What citizens read about themselves is not recorded.
 */
@InterceptorBinding
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface PersonalData {

    /** The purpose, as a code: ATENCION, BUSQUEDA, ADMINISTRACION, DERECHOS, EXPORTACION. */
    @Nonbinding
    String purpose() default "ATENCION";

    /**
     * What was read where no ticket is named: DATOS, PERSONA, ARCHIVO, CUENTA, MENSAJE, FOTO,
     * CORREO.
     */
    @Nonbinding
    String object() default "DATOS";
}
