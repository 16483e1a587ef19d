package cl.soser.canal.shared.job;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Marks a class with timers. They are recorded, and stand still in a {@link QuietPeriod}. */
@InterceptorBinding
@Retention(RUNTIME)
@Target(TYPE)
public @interface BackgroundJob {}
