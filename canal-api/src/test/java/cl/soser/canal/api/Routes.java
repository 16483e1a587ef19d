package cl.soser.canal.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every address that the compiled classes answer, found without any list of them. */
final class Routes {

    /** What one method answers. */
    record Route(String method, String path, Set<String> parameters, Method handler) {

        String key() {
            return method + " " + path;
        }

        String scope() {
            return Scopes.of(handler);
        }
    }

    private Routes() {}

    static List<Route> all() {
        List<Route> routes = new ArrayList<>();
        for (Class<?> type : resources()) {
            String root = "/v1/" + type.getAnnotation(Path.class).value();
            for (Method method : type.getDeclaredMethods()) {
                verb(method)
                        .ifPresent(
                                verb ->
                                        routes.add(
                                                new Route(
                                                        verb,
                                                        root + sub(method),
                                                        parameters(method),
                                                        method)));
            }
        }
        return routes;
    }

    private static List<Class<?>> resources() {
        java.nio.file.Path classes = java.nio.file.Path.of("target/classes");
        try (Stream<java.nio.file.Path> files = Files.walk(classes)) {
            return files.map(classes::relativize)
                    .map(java.nio.file.Path::toString)
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
                    .<Class<?>>map(Routes::load)
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Routes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> verb(Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .map(verb -> verb.toLowerCase(Locale.ROOT))
                .findAny();
    }

    private static String sub(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : "/" + path.value();
    }

    private static Set<String> parameters(Method method) {
        Set<String> names = new HashSet<>(Parameters.of(method));
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(PathParam.class)) {
                names.add(parameter.getAnnotation(PathParam.class).value());
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Stream.of(parameter.getType().getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(PathParam.class))
                        .forEach(field -> names.add(field.getAnnotation(PathParam.class).value()));
            }
        }
        return names;
    }
}
