package cl.soser.canal.ticket;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.PastOrPresent;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What was given in the optional fields; never changed, only added to. */
public final class FormValues implements Serializable {

    private static final long serialVersionUID = 1L;

    public static final FormValues NONE = new FormValues();

    private final EnumMap<FormField, Object> values = new EnumMap<>(FormField.class);

    private FormValues() {}

    /**
     * With this value too.
     *
     * @param value of the field's kind; null or blank for none
     */
    public FormValues with(FormField field, Object value) {
        Object given = value instanceof String text ? text.strip() : value;
        FormValues both = new FormValues();
        both.values.putAll(values);
        if (given == null || given.equals("")) {
            both.values.remove(field);
        } else {
            both.values.put(field, field.checked(given));
        }
        return both;
    }

    /** Null where nothing was given. */
    public String text(FormField field) {
        return (String) values.get(field);
    }

    /** Null where none was given. */
    public LocalDate day(FormField field) {
        return (LocalDate) values.get(field);
    }

    /** Null where none was given. */
    public Integer count(FormField field) {
        return (Integer) values.get(field);
    }

    /** Those given, in the order of the form. */
    public Map<FormField, Object> given() {
        return Collections.unmodifiableMap(values);
    }

    /** No text is too long and no number too large. */
    @AssertTrue(message = "{cl.soser.canal.ticket.FormValues.message}")
    public boolean isFitting() {
        return values.entrySet().stream().allMatch(one -> one.getKey().fits(one.getValue()));
    }

    public List<@PastOrPresent LocalDate> getPastDays() {
        return Stream.of(FormField.values())
                .filter(field -> field.kind() == FormField.Kind.PAST_DAY)
                .filter(values::containsKey)
                .map(this::day)
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormValues that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Never what people wrote in a log. */
    @Override
    public String toString() {
        return "FormValues" + values.keySet();
    }
}
