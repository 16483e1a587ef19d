package cl.soser.canal.web.portal.filing;

import cl.soser.canal.filing.DraftField;
import cl.soser.canal.filing.DraftValues;
import cl.soser.canal.shared.TypedField;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What stands in the inputs of the guided form, by the keys of {@link DraftField#all}. */
final class DraftFields {

    private static final Set<TypedField> MARKS =
            Set.of(
                    DraftField.MOTIVE,
                    DraftField.PLACE_KIND,
                    DraftField.CONTEXT,
                    DraftField.DANGER,
                    DraftField.URGENCY,
                    DraftField.USER_TYPE);

    private final Map<String, Object> values = new HashMap<>();

    /** As they are bound to the inputs, which write into it. */
    Map<String, Object> values() {
        return values;
    }

    void show(DraftValues typed) {
        values.clear();
        for (TypedField field : DraftField.all()) {
            values.put(field.key(), shown(field, typed.get(field)));
        }
    }

    /** A box that was not ticked is not sent. */
    void take(Map<TypedField, String> sent) {
        sent.forEach((field, text) -> values.put(field.key(), text));
        values.put(DraftField.CREATE_ACCOUNT.key(), sent.containsKey(DraftField.CREATE_ACCOUNT));
    }

    void complete(DraftValues completed) {
        completed.forEach((field, text) -> values.put(field.key(), shown(field, text)));
    }

    private static Object shown(TypedField field, String text) {
        return field == DraftField.CREATE_ACCOUNT ? (Object) "true".equals(text) : text;
    }

    /**
     * What is on the form now. A mark once made cannot be taken away but for another, so that one
     * that was not sent was not on the page.
     */
    Map<TypedField, String> written(DraftValues typed) {
        Map<TypedField, String> newer = new HashMap<>();
        for (TypedField field : DraftField.all()) {
            Object value = values.get(field.key());
            String text = value == null ? "" : value.toString();
            newer.put(field, text.isEmpty() && MARKS.contains(field) ? typed.get(field) : text);
        }
        return newer;
    }
}
