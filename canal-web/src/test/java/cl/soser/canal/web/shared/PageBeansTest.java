package cl.soser.canal.web.shared;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import java.beans.Introspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.glassfish.expressly.lang.ExpressionBuilder;
import org.glassfish.expressly.parser.AstDotSuffix;
import org.glassfish.expressly.parser.AstIdentifier;
import org.glassfish.expressly.parser.AstValue;
import org.glassfish.expressly.parser.Node;
import org.junit.jupiter.api.Test;

/** What a page asks of a bean is found here, and not only when somebody opens the page. */
class PageBeansTest {

    private static final Path PAGES = Path.of("src/main/webapp");

    private final Map<String, Class<?>> beans =
            new ClassFileImporter()
                            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                            .importPackages("cl.soser.canal")
                            .stream()
                            .filter(type -> type.isAnnotatedWith(Named.class))
                            .map(JavaClass::reflect)
                            .collect(toMap(PageBeansTest::name, type -> type));

    @Test
    void aPageAsksABeanOnlyForWhatItHas() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.toString().endsWith(".xhtml"))
                            .sorted()
                            .flatMap(this::missing)
                            .toList());
        }
    }

    private static String name(Class<?> type) {
        String given = type.getAnnotation(Named.class).value();
        return given.isEmpty() ? Introspector.decapitalize(type.getSimpleName()) : given;
    }

    private Stream<String> missing(Path file) {
        List<String> missing = new ArrayList<>();
        ExpressionBuilder.createNode(text(file))
                .accept(
                        node ->
                                missing.addAll(
                                        missing(node).map(one -> file + ": " + one).toList()));
        return missing.stream();
    }

    private Stream<String> missing(Node node) {
        if (!(node instanceof AstValue) || !(node.jjtGetChild(0) instanceof AstIdentifier root)) {
            return Stream.empty();
        }
        Class<?> type = beans.get(root.getImage());
        String asked = root.getImage();
        for (int n = 1; n < node.jjtGetNumChildren() && isOurs(type); n++) {
            if (!(node.jjtGetChild(n) instanceof AstDotSuffix word)) {
                return Stream.empty();
            }
            boolean last = n + 1 == node.jjtGetNumChildren();
            boolean called = word.jjtGetNumChildren() > 0;
            asked += "." + word.getImage();
            List<Method> found = found(type, word.getImage(), called, last);
            if (found.isEmpty()) {
                return Stream.of(asked);
            }
            type = given(found);
        }
        return Stream.empty();
    }

    private static boolean isOurs(Class<?> type) {
        return type != null && type.getName().startsWith("cl.soser.canal");
    }

    /** The last word of an expression may be a method that a button calls. */
    private static List<Method> found(Class<?> type, String word, boolean called, boolean last) {
        String property = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        Set<String> names = new HashSet<>();
        if (called || last) {
            names.add(word);
        }
        if (!called) {
            names.addAll(List.of("get" + property, "is" + property));
        }
        return Arrays.stream(type.getMethods())
                .filter(method -> names.contains(method.getName()))
                .toList();
    }

    /** Null where it is not declared as one class, so that nothing further can be said. */
    private static Class<?> given(List<Method> found) {
        Set<Type> types =
                found.stream()
                        .filter(method -> !method.isBridge())
                        .map(Method::getGenericReturnType)
                        .collect(toSet());
        return types.size() == 1 && types.iterator().next() instanceof Class<?> type ? type : null;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file)
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&amp;", "&");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
