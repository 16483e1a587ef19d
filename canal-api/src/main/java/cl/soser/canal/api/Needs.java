package cl.soser.canal.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The scope without which a token is told 403; {@link ScopeFilter} asks for it. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    /** One of {@link cl.soser.canal.account.ApiScope}. */
    String value();
}
