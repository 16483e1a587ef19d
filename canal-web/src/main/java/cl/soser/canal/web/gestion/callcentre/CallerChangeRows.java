package cl.soser.canal.web.gestion.callcentre;

import cl.soser.canal.callcentre.CallerChange;
import cl.soser.canal.directory.Comuna;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.time.DateLabels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** What would change in a person on record, as a form shows it for a yes or a no. */
@ApplicationScoped
public class CallerChangeRows {

    @Inject DirectoryQuery directoryQuery;

    public CallerChangesAnswer of(List<CallerChange> changes) {
        return new CallerChangesAnswer(
                CallerChange.code(changes), changes.stream().map(this::changed).toList());
    }

    private CallerChangesAnswer.Changed changed(CallerChange change) {
        return new CallerChangesAnswer.Changed(
                change.field(),
                Bundles.text("desk.field." + change.field()),
                shown(change.field(), change.before()),
                shown(change.field(), change.after()));
    }

    private String shown(String field, String value) {
        if (value == null) {
            return Bundles.text("desk.change.none");
        }
        return switch (field) {
            case "documentType", "userType", "answerChannel", "sex" ->
                    Bundles.text(field + "." + value);
            case "comunaCode" -> directoryQuery.comuna(value).map(Comuna::getName).orElse(value);
            case "birthDate" -> DateLabels.inDigits(LocalDate.parse(value));
            default -> value;
        };
    }
}
