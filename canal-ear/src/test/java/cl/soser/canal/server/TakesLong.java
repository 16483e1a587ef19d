package cl.soser.canal.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What takes too long to wait for at each change: it runs with {@code test.sh --long} alone. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(named = TakesLong.LONG, matches = "true")
public @interface TakesLong {

    /** The property of such a run. */
    String LONG = "canal.test.long";
}
