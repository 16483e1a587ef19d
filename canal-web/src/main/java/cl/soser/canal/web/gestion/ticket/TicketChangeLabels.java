package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.web.shared.form.CatalogueLabels;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Says in words what a step of a ticket changed: {@code area:CALIDAD>LOGISTICA}. */
@Named
@RequestScoped
public class TicketChangeLabels {

    @Inject CatalogueLabels labels;

    public String text(String change) {
        int colon = change.indexOf(':');
        int arrow = change.indexOf('>');
        if (colon < 0 || arrow < colon) {
            return change;
        }
        String trait = change.substring(0, colon);
        return Bundles.text(
                "change." + trait,
                word(trait, change.substring(colon + 1, arrow)),
                word(trait, change.substring(arrow + 1)));
    }

    private String word(String trait, String code) {
        if (code.isEmpty()) {
            return Bundles.text("change.none");
        }
        return switch (trait) {
            case "area" -> labels.area(code);
            case "topic" -> labels.topic(code);
            case "subtopic" -> labels.subtopic(code);
            case "motive", "urgency" -> Bundles.text(trait + "." + code);
            case "asked" -> Bundles.text("motive." + code);
            case "promised" ->
                    DateTimeFormatter.ofPattern("dd-MM-yyyy").format(LocalDate.parse(code));
            case "restricted" -> Bundles.text("change.restricted." + code);
            default -> code;
        };
    }
}
