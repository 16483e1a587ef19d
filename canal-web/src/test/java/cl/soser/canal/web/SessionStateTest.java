package cl.soser.canal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Stateless;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What a session holds can be written, so that another server goes on with it: the beans of a page
 * and all their fields lead to, by what they are declared to be.
 */
class SessionStateTest {

    @Test
    void thePagesStateCanGoToAnotherServer() {
        List<JavaClass> beans =
                new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("cl.soser.canal")
                                .stream()
                                .filter(type -> type.isAnnotatedWith(ViewScoped.class))
                                .toList();
        assertTrue(beans.size() > 50, "found " + beans.size());
        Set<String> found = new TreeSet<>();
        Set<Type> seen = new HashSet<>();
        beans.forEach(bean -> look(bean.reflect(), bean.getSimpleName(), seen, found));
        assertEquals(Set.of(), found);
    }

    private static void look(Type type, String where, Set<Type> seen, Set<String> found) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            look(generic.getRawType(), where, seen, found);
            for (Type part : generic.getActualTypeArguments()) {
                look(part, where, seen, found);
            }
        } else if (type instanceof WildcardType wild) {
            look(wild.getUpperBounds()[0], where, seen, found);
        } else if (type instanceof TypeVariable<?> variable) {
            look(variable.getBounds()[0], where, seen, found);
        } else if (type instanceof Class<?> plain) {
            look(plain, where, seen, found);
        }
    }

    private static void look(Class<?> type, String where, Set<Type> seen, Set<String> found) {
        if (type.isPrimitive() || type.isEnum() || type == Object.class) {
            return;
        }
        if (type.isArray()) {
            look(type.getComponentType(), where, seen, found);
            return;
        }
        // Of collections the classes that are used are serializable; what is in them is looked at.
        if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
            return;
        }
        // The server writes a session bean as a reference.
        if (type.isAnnotationPresent(Stateless.class)) {
            return;
        }
        if (!Serializable.class.isAssignableFrom(type)) {
            found.add(where + ": " + type.getSimpleName());
            return;
        }
        if (!type.getName().startsWith("cl.soser")) {
            return;
        }
        for (Class<?> one = type;
                one != null && one.getName().startsWith("cl.soser");
                one = one.getSuperclass()) {
            for (Field field : one.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())
                        && !Modifier.isTransient(field.getModifiers())
                        && !field.isAnnotationPresent(Inject.class)) {
                    look(
                            field.getGenericType(),
                            type.getSimpleName() + "." + field.getName(),
                            seen,
                            found);
                }
            }
        }
    }
}
