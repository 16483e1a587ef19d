package cl.soser.canal.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The scope that a token needs, otherwise 403; {@link ScopeFilter} checks it. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiredScope {

    /** One of {@link cl.soser.canal.account.token.ApiScope}. */
    String value();
}
