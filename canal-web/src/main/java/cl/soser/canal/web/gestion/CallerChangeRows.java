package cl.soser.canal.web.gestion;

import cl.soser.canal.callcentre.CallerChange;
import cl.soser.canal.directory.Comuna;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.shared.JsonProvider;
import cl.soser.canal.web.shared.Bundles;
import cl.soser.canal.web.shared.Dates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;

/** What would change in a person on record, as a form shows it for a yes or a no. */
@ApplicationScoped
class CallerChangeRows {

    @Inject DirectoryQuery directoryQuery;

    JsonValue of(List<CallerChange> changes) {
        return JsonProvider.object()
                .add("confirm", CallerChange.code(changes))
                .add("changes", OperatorServlet.array(changes.stream().map(this::json)))
                .build();
    }

    private JsonObjectBuilder json(CallerChange change) {
        return JsonProvider.object()
                .add("field", change.field())
                .add("label", Bundles.text("desk.field." + change.field()))
                .add("before", shown(change.field(), change.before()))
                .add("after", shown(change.field(), change.after()));
    }

    private String shown(String field, String value) {
        if (value == null) {
            return Bundles.text("desk.change.none");
        }
        return switch (field) {
            case "documentType", "userType", "answerChannel", "sex" ->
                    Bundles.text(field + "." + value);
            case "comunaCode" -> directoryQuery.comuna(value).map(Comuna::getName).orElse(value);
            case "birthDate" -> Dates.inDigits(LocalDate.parse(value));
            default -> value;
        };
    }
}
