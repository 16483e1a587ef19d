package cl.soser.canal.shared;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The use case shows data of a person. Each successful call is kept: who, what, when, what for
 * (rules §12). A ticket is the first argument that reads like a public number, otherwise the first
 * whole number among the arguments is kept as the object's id, otherwise the first text as it
 * stands. A use case that is only sometimes about a person takes a {@link PersonalQuestion}. What
 * citizens read about themselves is not kept.
 */
@InterceptorBinding
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface PersonalData {

    /** What for, as a code: ATENCION, BUSQUEDA, ADMINISTRACION, DERECHOS, EXPORTACION. */
    @Nonbinding
    String purpose() default "ATENCION";

    /**
     * What was read where no ticket is named: DATOS, PERSONA, ARCHIVO, CUENTA, MENSAJE, FOTO,
     * CORREO.
     */
    @Nonbinding
    String object() default "DATOS";
}
