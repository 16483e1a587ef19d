package cl.soser.canal.savedview;

import cl.soser.canal.person.Rut;
import java.io.Serializable;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Filter and order of a list as its address says them: the same words, in one order, so that two
 * equal lists have equal terms.
 */
public record ListCriteria(Map<String, String> values) implements Serializable {

    public static final String BOX = "bandeja";
    public static final String MOTIVE = "motivo";
    public static final String TOPIC = "tema";
    public static final String AREA = "area";
    public static final String URGENCY = "urgencia";
    public static final String INSTITUTION = "institucion";
    public static final String ENTERED = "ingreso";
    public static final String SCHOOL = "establecimiento";
    public static final String PERSON = "persona";
    public static final String WORDS = "q";
    public static final String ORDER = "orden";
    public static final String DIRECTION = "sentido";

    /** All parameters of a list, in the order of an address. */
    public static final List<String> NAMES =
            List.of(
                    BOX,
                    MOTIVE,
                    TOPIC,
                    AREA,
                    URGENCY,
                    INSTITUTION,
                    ENTERED,
                    SCHOOL,
                    PERSON,
                    WORDS,
                    ORDER,
                    DIRECTION);

    private static final int LONGEST = 100;

    public ListCriteria {
        Map<String, String> known = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = values.get(name);
            if (value != null && !value.isBlank()) {
                String text = value.strip();
                known.put(name, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            }
        }
        values = Collections.unmodifiableMap(known);
    }

    public static ListCriteria parse(String stored) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : stored.split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                values.put(pair.substring(0, at), decoded(pair.substring(at + 1)));
            }
        }
        return new ListCriteria(values);
    }

    /** Invented values are ignored. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    public String get(String name) {
        return values.get(name);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** A person's id or RUT; such a view is private. */
    public boolean isAboutPerson() {
        String words = get(WORDS);
        return get(PERSON) != null
                || words != null
                        && words.chars().filter(Character::isDigit).count() >= 7
                        && Rut.read(words).isPresent();
    }

    /** As an address says it. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(
                        one ->
                                one.getKey()
                                        + "="
                                        + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
