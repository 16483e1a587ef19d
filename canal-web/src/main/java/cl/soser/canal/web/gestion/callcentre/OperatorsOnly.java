package cl.soser.canal.web.gestion.callcentre;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the operator's desk asks during a call. Always by POST, so that no name and no number of a
 * caller stands in an address; for others than operators and administrators it does not exist
 * ({@link OperatorFilter}).
 */
@NameBinding
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OperatorsOnly {}
