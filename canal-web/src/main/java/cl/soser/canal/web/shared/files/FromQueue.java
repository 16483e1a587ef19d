package cl.soser.canal.web.shared.files;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource that a phone's queue sends to when there is signal again, and a plain form where there
 * are no scripts. Its "no" is a {@link FileRefusal}, because the queue decides by the code what
 * becomes of what it keeps, and scripts of months ago still run on phones; a person gets a page.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FromQueue {

    /** Key of what is said where something does not exist any more; of "not found" if empty. */
    String notFound() default "";
}
