package cl.soser.canal.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This address is deprecated and will end; {@link DeprecationFilter} tells it with every answer.
 * The policy asks a year between both days; {@code DocumentTest} checks it.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Sunset {

    /** The first day on which it is deprecated, as 2027-03-01. */
    String since();

    /** The first day on which it is no longer there. */
    String on();
}
