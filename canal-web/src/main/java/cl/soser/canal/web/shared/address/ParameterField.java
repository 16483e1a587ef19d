package cl.soser.canal.web.shared.address;

import jakarta.faces.convert.Converter;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/**
 * A field with {@link Param}.
 *
 * @param converter null for a text that counts as not given when it is empty, and where the library
 *     must read it
 */
record ParameterField(Field field, String name, boolean plain, AddressConverter<?> converter) {

    static ParameterField of(Field field) {
        Param param = field.getAnnotation(Param.class);
        Class<?> converter = param.converterClass();
        field.setAccessible(true);
        return new ParameterField(
                field,
                param.name().isEmpty() ? field.getName() : param.name(),
                converter == Converter.class && field.getType() == String.class,
                AddressConverter.class.isAssignableFrom(converter) ? made(converter) : null);
    }

    private static AddressConverter<?> made(Class<?> converter) {
        try {
            return (AddressConverter<?>) converter.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it is not given, or of those that are read here. */
    boolean isReadable(Map<String, String[]> given) {
        return plain || converter != null || !given.containsKey(name);
    }

    /** Reads it, of several the first unless it is a list; what is not given is null, or false. */
    void set(Object bean, Map<String, String[]> given) {
        String[] texts = given.get(name);
        Object value = texts == null || texts.length == 0 ? null : read(texts);
        if (value == null && field.getType().isPrimitive()) {
            return;
        }
        try {
            field.set(bean, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object read(String[] texts) {
        return field.getType() == List.class
                ? Stream.of(texts).map(this::value).filter(Objects::nonNull).toList()
                : value(texts[0]);
    }

    private Object value(String text) {
        if (converter != null) {
            return converter.getAsObject(null, null, text);
        }
        return text.isEmpty() ? null : text;
    }
}
