package cl.soser.canal.configuration;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The schema of the rows of a section: its fields, their types, and which are required. */
public final class SectionSchema {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\r\\t]]");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final int LONGEST_LIST = 20_000;

    /**
     * Why a value does not do: a key of the bundle and what fills it in.
     *
     * @param field null where it is about the row
     */
    public record Fault(String field, String key, Object... arguments) {}

    /** A check of one value; empty when it does. */
    private interface Check {
        Optional<Fault> of(String field, JsonValue value, Function<String, Set<String>> known);
    }

    private record Field(
            boolean needed, Class<?> words, UnaryOperator<String> label, Check check) {}

    private final Map<String, Field> fields = new LinkedHashMap<>();

    public SectionSchema text(String name, boolean needed, int most) {
        return with(
                name,
                needed,
                (field, value, keys) ->
                        !(value instanceof JsonString text)
                                ? fault(field, "transfer.text")
                                : text.getString().isBlank() || text.getString().length() > most
                                        ? fault(field, "transfer.length", most)
                                        : CONTROLS.matcher(text.getString()).find()
                                                ? fault(field, "transfer.controls")
                                                : Optional.empty());
    }

    public SectionSchema matching(String name, boolean needed, Pattern form) {
        return with(
                name,
                needed,
                (field, value, keys) ->
                        value instanceof JsonString text && form.matcher(text.getString()).matches()
                                ? Optional.empty()
                                : fault(field, "transfer.form"));
    }

    /** One of these. */
    public SectionSchema code(String name, boolean needed, Set<String> known) {
        return with(
                name,
                needed,
                (field, value, keys) ->
                        value instanceof JsonString text && known.contains(text.getString())
                                ? Optional.empty()
                                : fault(field, "transfer.unknown", shown(value)));
    }

    /** A row of another part, as it is or as the file brings it. */
    public SectionSchema named(String name, boolean needed, String part) {
        return with(
                name,
                needed,
                (field, value, keys) ->
                        !(value instanceof JsonString text)
                                ? fault(field, "transfer.text")
                                : keys.apply(part).contains(text.getString())
                                        ? Optional.empty()
                                        : fault(field, "transfer.unknown", shown(text)));
    }

    public <E extends Enum<E>> SectionSchema code(String name, boolean needed, Class<E> type) {
        return with(
                name,
                needed,
                type,
                (field, value, keys) ->
                        value instanceof JsonString text && isOf(type, text.getString())
                                ? Optional.empty()
                                : fault(field, "transfer.unknown", shown(value)));
    }

    public SectionSchema number(String name, boolean needed, double least, double most) {
        return with(
                name,
                needed,
                (field, value, keys) -> {
                    if (!(value instanceof JsonNumber number)) {
                        return fault(field, "transfer.number");
                    }
                    BigDecimal is = number.bigDecimalValue();
                    return is.scale() > 8
                                    || is.precision() > 18
                                    || is.compareTo(BigDecimal.valueOf(least)) < 0
                                    || is.compareTo(BigDecimal.valueOf(most)) > 0
                            ? fault(field, "transfer.range", plain(least), plain(most))
                            : Optional.empty();
                });
    }

    public SectionSchema yesNo(String name) {
        return with(
                name,
                false,
                (field, value, keys) ->
                        value == JsonValue.TRUE || value == JsonValue.FALSE
                                ? Optional.empty()
                                : fault(field, "transfer.yesNo"));
    }

    public SectionSchema day(String name, boolean needed) {
        return with(
                name,
                needed,
                null,
                text -> isDay(text) ? DAY.format(LocalDate.parse(text)) : text,
                (field, value, keys) ->
                        value instanceof JsonString text && isDay(text.getString())
                                ? Optional.empty()
                                : fault(field, "transfer.day"));
    }

    public SectionSchema month(String name, boolean needed) {
        return with(
                name,
                needed,
                null,
                text -> isMonth(text) ? ConfigurationFields.month(YearMonth.parse(text)) : text,
                (field, value, keys) ->
                        value instanceof JsonString text && isMonth(text.getString())
                                ? Optional.empty()
                                : fault(field, "transfer.month"));
    }

    /** Texts that each hold, none twice. */
    public SectionSchema list(String name, Predicate<String> holds) {
        return list(name, null, (text, keys) -> holds.test(text));
    }

    /** Rows of another part, none twice. */
    public SectionSchema listNamed(String name, String part) {
        return list(name, null, (text, keys) -> keys.apply(part).contains(text));
    }

    public <E extends Enum<E>> SectionSchema list(String name, Class<E> type) {
        return list(name, type, (text, keys) -> isOf(type, text));
    }

    private SectionSchema list(
            String name, Class<?> words, BiPredicate<String, Function<String, Set<String>>> holds) {
        return with(
                name,
                false,
                words,
                (field, value, keys) -> {
                    if (!(value instanceof JsonArray list) || list.size() > LONGEST_LIST) {
                        return fault(field, "transfer.list");
                    }
                    Set<String> seen = new HashSet<>();
                    for (JsonValue one : list) {
                        if (!(one instanceof JsonString text)
                                || !holds.test(text.getString(), keys)) {
                            return fault(field, "transfer.unknown", shown(one));
                        }
                        if (!seen.add(text.getString())) {
                            return fault(field, "transfer.twice", shown(one));
                        }
                    }
                    return Optional.empty();
                });
    }

    private SectionSchema with(String name, boolean needed, Check check) {
        return with(name, needed, null, check);
    }

    private SectionSchema with(String name, boolean needed, Class<?> words, Check check) {
        return with(name, needed, words, UnaryOperator.identity(), check);
    }

    private SectionSchema with(
            String name, boolean needed, Class<?> words, UnaryOperator<String> label, Check check) {
        fields.put(name, new Field(needed, words, label, check));
        return this;
    }

    /** As people read it in the history. */
    ConfigurationFields fields(JsonObject row) {
        ConfigurationFields read = ConfigurationFields.NONE;
        for (Map.Entry<String, Field> field : fields.entrySet()) {
            JsonValue value = row == null ? null : row.get(field.getKey());
            read =
                    read.field(
                            field.getKey(), value == null ? null : words(field.getValue(), value));
        }
        return read;
    }

    private static String words(Field field, JsonValue value) {
        if (value instanceof JsonArray list) {
            return list.stream().map(one -> words(field, one)).collect(Collectors.joining(", "));
        }
        if (value instanceof JsonString text) {
            String code = text.getString();
            if (field.words() == null) {
                return field.label().apply(code);
            }
            String type = field.words().getSimpleName();
            String prefix = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
            return "{" + prefix + "." + code + "}";
        }
        return value == JsonValue.TRUE || value == JsonValue.FALSE
                ? "{yesNo." + value + "}"
                : value.toString().replace('.', ',');
    }

    public Set<String> names() {
        return fields.keySet();
    }

    /**
     * What is wrong with a row. What is as it was is not asked about again: it got there by other
     * ways that know best.
     *
     * @param before null for a new row
     */
    Optional<Fault> fault(JsonObject row, JsonObject before, Function<String, Set<String>> known) {
        for (Map.Entry<String, JsonValue> one : row.entrySet()) {
            String name = one.getKey();
            Field field = fields.get(name);
            if (field == null) {
                return fault(name, "transfer.field");
            }
            if (before == null || !one.getValue().equals(before.get(name))) {
                Optional<Fault> found = field.check().of(name, one.getValue(), known);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return fields.entrySet().stream()
                .filter(one -> one.getValue().needed() && !row.containsKey(one.getKey()))
                .findFirst()
                .flatMap(one -> fault(one.getKey(), "transfer.missing"));
    }

    private static Optional<Fault> fault(String field, String key, Object... arguments) {
        return Optional.of(new Fault(field, key, arguments));
    }

    private static <E extends Enum<E>> boolean isOf(Class<E> type, String name) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMonth(String text) {
        return text.matches("[12]\\d{3}-(0[1-9]|1[0-2])");
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 1999 && LocalDate.parse(text).getYear() < 2200;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String plain(double limit) {
        return BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static String shown(JsonValue value) {
        String text = value instanceof JsonString string ? string.getString() : value.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
