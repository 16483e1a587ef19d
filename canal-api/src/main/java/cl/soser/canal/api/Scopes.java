package cl.soser.canal.api;

import java.lang.reflect.Method;

/** Finds the scope that a resource requires; a resource that names none fails. */
final class Scopes {

    private Scopes() {}

    static String of(Method method) {
        RequiredScope needs = method.getAnnotation(RequiredScope.class);
        if (needs == null) {
            needs = method.getDeclaringClass().getAnnotation(RequiredScope.class);
        }
        if (needs == null) {
            throw new IllegalStateException("says no scope: " + method);
        }
        return needs.value();
    }
}
