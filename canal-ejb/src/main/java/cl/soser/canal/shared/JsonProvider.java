package cl.soser.canal.shared;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.util.Collection;

/**
 * The beginnings of JSON objects, lists and values. {@code Json} itself looks its provider up in
 * the class path at each call, which costs more than a small answer.
 */
public final class JsonProvider {

    private static final jakarta.json.spi.JsonProvider JSON =
            jakarta.json.spi.JsonProvider.provider();

    private JsonProvider() {}

    public static JsonObjectBuilder object() {
        return JSON.createObjectBuilder();
    }

    public static JsonArrayBuilder array() {
        return JSON.createArrayBuilder();
    }

    public static JsonArrayBuilder array(Collection<?> values) {
        return JSON.createArrayBuilder(values);
    }

    public static JsonString value(String text) {
        return JSON.createValue(text);
    }

    public static JsonNumber value(BigDecimal number) {
        return JSON.createValue(number);
    }

    public static JsonNumber value(int number) {
        return JSON.createValue(number);
    }
}
