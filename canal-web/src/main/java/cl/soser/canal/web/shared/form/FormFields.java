package cl.soser.canal.web.shared.form;

import cl.soser.canal.ticket.FormField;
import cl.soser.canal.ticket.FormValues;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.time.Dates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The optional fields of a request for the pages that ask for them or show them. */
@Named
@ApplicationScoped
public class FormFields {

    @Inject Dates dates;

    /** A field that was filled in, in words. */
    public record Given(String label, String text) {}

    public List<FormField> getAll() {
        return List.of(FormField.values());
    }

    /** Those asked of everybody. */
    public List<FormField> getPlain() {
        return Stream.of(FormField.values()).filter(field -> !field.isOfProduct()).toList();
    }

    /** Those asked where the topic is about a product. */
    public List<FormField> getOfProduct() {
        return Stream.of(FormField.values()).filter(FormField::isOfProduct).toList();
    }

    /**
     * Its name.
     *
     * @param place the words of which page, if that has its own: desk, new.sum or facts
     */
    public String label(FormField field, String place) {
        String own = place + "." + field.key();
        return Bundles.text(Bundles.has(own) ? own : "new." + field.key());
    }

    /** Those given, for staff. */
    public List<Given> facts(FormValues values) {
        return values.given().entrySet().stream()
                .map(one -> new Given(label(one.getKey(), "facts"), text(one.getValue())))
                .toList();
    }

    /** Those given that the citizen's own page shows. */
    public List<Given> own(FormValues values) {
        return values.given().entrySet().stream()
                .filter(one -> one.getKey().isShownToCitizen())
                .map(one -> new Given(label(one.getKey(), "new"), text(one.getValue())))
                .toList();
    }

    private String text(Object value) {
        return value instanceof LocalDate day ? dates.day(day) : value.toString();
    }
}
