package cl.soser.canal.api;

import java.lang.reflect.Method;

/** Which scope a resource asks for; each says so, or the API does not start to answer it. */
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
