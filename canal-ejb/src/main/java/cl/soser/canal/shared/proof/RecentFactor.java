package cl.soser.canal.shared.proof;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks a use case that a person may call only shortly after showing the second factor: what it
 * does cannot be undone, or copies much. Programs and timers are not asked. A person who showed it
 * too long ago gets {@link FactorNeededException}.
 */
@InterceptorBinding
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface RecentFactor {}
