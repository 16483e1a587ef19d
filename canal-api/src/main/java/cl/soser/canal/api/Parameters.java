package cl.soser.canal.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which parameters an address takes, as its method declares them. */
final class Parameters {

    private static final Map<Method, Set<String>> KNOWN = new ConcurrentHashMap<>();

    private Parameters() {}

    static Set<String> of(Method method) {
        return KNOWN.computeIfAbsent(method, Parameters::read);
    }

    private static Set<String> read(Method method) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : method.getParameters()) {
            add(parameter, names);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                fields(parameter.getType(), names);
            }
        }
        return Set.copyOf(names);
    }

    private static void fields(Class<?> bean, Set<String> names) {
        for (Class<?> type = bean; type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                add(field, names);
                if (field.isAnnotationPresent(BeanParam.class)) {
                    fields(field.getType(), names);
                }
            }
        }
    }

    private static void add(AnnotatedElement element, Set<String> names) {
        QueryParam named = element.getAnnotation(QueryParam.class);
        if (named != null) {
            names.add(named.value());
        }
    }
}
