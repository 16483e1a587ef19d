package cl.soser.canal.configuration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A subject of the configuration as people read it: names and values in the order of its form. The
 * label of a name is {@code configurationField.<name>}. Values are stored as they read at that
 * time, because codes may be renamed later. A missing value is no value.
 */
public final class ConfigurationFields {

    /** Before it existed, or once it is gone. */
    public static final ConfigurationFields NONE = new ConfigurationFields(Map.of());

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM 'de' yyyy", new Locale("es", "CL"));

    /** Forms send other ends of lines than files and first contents have. */
    private static final Pattern LINE = Pattern.compile("\\r\\n?");

    private final Map<String, String> values;

    private ConfigurationFields(Map<String, String> values) {
        this.values = values;
    }

    public ConfigurationFields field(String name, Object value) {
        return with(name, value == null ? null : value.toString());
    }

    /** In words of the bundle: {@code urgency.ALTA} for {@code Urgency.ALTA}. */
    public ConfigurationFields field(String name, Enum<?> value) {
        return with(name, value == null ? null : code(value));
    }

    public ConfigurationFields field(String name, boolean value) {
        return with(name, "{yesNo." + value + "}");
    }

    public ConfigurationFields field(String name, LocalDate value) {
        return with(name, value == null ? null : DAY.format(value));
    }

    /** "mayo de 2027". */
    public ConfigurationFields field(String name, YearMonth value) {
        return with(name, value == null ? null : month(value));
    }

    /** As a month reads, in the history and in refusals. */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    public ConfigurationFields field(String name, Collection<String> values) {
        return with(name, String.join(", ", values));
    }

    private static String code(Enum<?> value) {
        String type = value.getDeclaringClass().getSimpleName();
        String prefix = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
        return "{" + prefix + "." + value.name() + "}";
    }

    /** No fields: the thing does not exist yet, or no longer. */
    boolean isNothing() {
        return values.values().stream().allMatch(Objects::isNull);
    }

    private ConfigurationFields with(String name, String text) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(
                name,
                text == null || text.isBlank()
                        ? null
                        : LINE.matcher(text.strip()).replaceAll("\n"));
        return new ConfigurationFields(more);
    }

    /** What is not the same in both, in the order of the form. */
    static List<FieldChange> changes(ConfigurationFields before, ConfigurationFields after) {
        Set<String> names = new LinkedHashSet<>(after.values.keySet());
        names.addAll(before.values.keySet());
        return names.stream()
                .map(name -> new FieldChange(name, before.values.get(name), after.values.get(name)))
                .filter(FieldChange::isOne)
                .toList();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
