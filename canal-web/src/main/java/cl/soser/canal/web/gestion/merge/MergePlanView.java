package cl.soser.canal.web.gestion.merge;

import cl.soser.canal.merge.MergePlan;
import cl.soser.canal.merge.MergeService;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.web.shared.form.CatalogueLabels;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The part of gestion/fusion.xhtml where what merging would do is read first, then done. */
@Named
@ViewScoped
public class MergePlanView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject MergeService mergeService;
    @Inject CatalogueLabels labels;

    private TicketRef survivor;
    private TicketRef absorbed;
    private String why;
    private transient MergePlan plan;

    void look(String number, String other) {
        plan = null;
        survivor = null;
        plan = mergeService.plan(number, other);
        survivor = plan.survivorRef();
        absorbed = plan.absorbedRef();
    }

    /** Null until it was looked at. */
    public MergePlan getPlan() {
        if (plan == null && survivor != null) {
            plan = mergeService.plan(survivor.number(), absorbed.number());
        }
        return plan;
    }

    public void merge() {
        boolean done = mergeService.merge(survivor, absorbed, why);
        if (done) {
            Messages.addFlashGlobalInfo("merge.done", absorbed.number(), survivor.number());
            Faces.redirect("/gestion/tickets/" + survivor.number());
        } else {
            Messages.addFlashGlobalInfo("merge.done.asked", absorbed.number());
            Faces.redirect("/gestion/tickets/" + absorbed.number());
        }
    }

    public String getCopies() {
        return getPlan().copies().stream().map(labels::area).collect(Collectors.joining(", "));
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
