package cl.soser.canal.api;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;

/**
 * Writes a record as a JSON object with its components in order; a missing value is null and never
 * left out. The server's own binding keeps no order.
 */
@Provider
@Produces(MediaType.APPLICATION_JSON)
public class RecordWriter implements MessageBodyWriter<Record> {

    /** Looked up once: {@code Json} would search the class path for it at each answer. */
    private static final int LINE = 512;

    private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

    @Override
    public boolean isWriteable(
            Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public void writeTo(
            Record answer,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream stream) {
        try (JsonGenerator json =
                GENERATORS.createGenerator(new Unclosed(stream), StandardCharsets.UTF_8)) {
            write(json, answer);
        }
    }

    /** One line of JSON Lines. */
    static void line(Record object, OutputStream stream) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(LINE);
        try (JsonGenerator json = GENERATORS.createGenerator(line, StandardCharsets.UTF_8)) {
            write(json, object);
        }
        line.write('\n');
        line.writeTo(stream);
    }

    private static void write(JsonGenerator json, Object value) {
        if (value instanceof Record object) {
            json.writeStartObject();
            for (RecordComponent component : object.getClass().getRecordComponents()) {
                if (component.isAnnotationPresent(Unwrapped.class)) {
                    members(json, (Map<?, ?>) content(component, object));
                } else {
                    json.writeKey(component.getName());
                    write(json, content(component, object));
                }
            }
            json.writeEnd();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            members(json, map);
            json.writeEnd();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(each -> write(json, each));
            json.writeEnd();
        } else {
            simple(json, value);
        }
    }

    private static void members(JsonGenerator json, Map<?, ?> map) {
        map.forEach(
                (key, each) -> {
                    json.writeKey(key.toString());
                    write(json, each);
                });
    }

    private static void simple(JsonGenerator json, Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Boolean truth) {
            json.write(truth);
        } else if (value instanceof BigDecimal number) {
            json.write(number);
        } else if (value instanceof Integer || value instanceof Long) {
            json.write(((Number) value).longValue());
        } else if (value instanceof String
                || value instanceof Enum<?>
                || value instanceof TemporalAccessor) {
            json.write(value.toString());
        } else {
            throw new IllegalArgumentException("no form in JSON: " + value.getClass());
        }
    }

    private static Object content(RecordComponent component, Record object) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }

    /** Closing it is the server's. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
