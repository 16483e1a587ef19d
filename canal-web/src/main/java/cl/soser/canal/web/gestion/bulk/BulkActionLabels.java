package cl.soser.canal.web.gestion.bulk;

import cl.soser.canal.bulk.BulkAction;
import cl.soser.canal.bulk.BulkActionDetails;
import cl.soser.canal.bulk.BulkItemState;
import cl.soser.canal.bulk.BulkState;
import cl.soser.canal.ticket.handling.TicketDetailsService;
import cl.soser.canal.web.gestion.inbox.SavedViewLabels;
import cl.soser.canal.web.shared.form.CatalogueLabels;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Describes a bulk act in words. */
@Named
@RequestScoped
public class BulkActionLabels {

    @Inject CatalogueLabels labels;
    @Inject SavedViewLabels views;
    @Inject TicketDetailsService people;

    /** "Derivar a Calidad". */
    public String order(BulkAction bulk) {
        return switch (bulk.getKind()) {
            case DERIVAR -> Bundles.text("bulk.order.DERIVAR", labels.area(bulk.getArea()));
            case URGENCIA ->
                    Bundles.text(
                            "bulk.order.URGENCIA", Bundles.text("urgency." + bulk.getUrgency()));
            case ASIGNAR ->
                    Bundles.text(
                            "bulk.order.ASIGNAR",
                            people.names(List.of(bulk.getAssignee()))
                                    .getOrDefault(bulk.getAssignee(), ""));
            default -> Bundles.text("bulkKind." + bulk.getKind());
        };
    }

    /** How its tickets were chosen. */
    public String from(BulkAction bulk) {
        return bulk.getTerms() == null
                ? Bundles.text("bulk.from.chosen")
                : Bundles.text("bulk.from.list", views.terms(bulk.getTerms()));
    }

    public String tickets(int many) {
        return Bundles.text("bulk.tickets", many);
    }

    public String tone(BulkState state) {
        return switch (state) {
            case LISTA -> "ok";
            case EN_CURSO, DESHACIENDO -> "warn";
            default -> "neutral";
        };
    }

    public String icon(BulkState state) {
        return switch (state) {
            case LISTA -> "check";
            case EN_CURSO, DESHACIENDO -> "clock";
            case DESHECHA -> "undo";
            default -> "edit";
        };
    }

    /** What came, or would come, of one ticket. */
    public String result(BulkActionDetails.Line line, boolean prepared) {
        if (line.problem() != null) {
            return Bundles.text("bulkProblem." + line.problem());
        }
        return Bundles.text(prepared ? "bulk.will" : "bulkItem." + line.state());
    }

    public String tone(BulkActionDetails.Line line) {
        if (line.problem() != null) {
            return "warn";
        }
        return line.state() == BulkItemState.DESHECHA ? "neutral" : "ok";
    }

    public String icon(BulkActionDetails.Line line) {
        if (line.problem() != null) {
            return "alert";
        }
        return line.state() == BulkItemState.DESHECHA ? "undo" : "check";
    }
}
