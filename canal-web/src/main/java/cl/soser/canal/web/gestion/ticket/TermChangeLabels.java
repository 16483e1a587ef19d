package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.ticket.termchange.TermChangeKind;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Says in words what removes, lengthens or hides the term of a ticket. */
@Named
@RequestScoped
public class TermChangeLabels {

    /** Why, with the cause of an annulment as it is called. */
    public String reason(String reason) {
        return Timeline.reasonText(reason);
    }

    /** "de Reclamo a Felicitación", "por duplicado exacto". */
    public String what(TermChangeKind kind, String from, String to) {
        return switch (kind) {
            case RECLASIFICACION ->
                    Bundles.text(
                            "termChange.what." + kind,
                            Bundles.text("motive." + from),
                            Bundles.text("motive." + to));
            case ANULACION ->
                    Bundles.text("termChange.what." + kind, Bundles.text("annulmentCause." + to));
            case FUSION, INSTITUCION -> Bundles.text("termChange.what." + kind, from, to);
        };
    }
}
