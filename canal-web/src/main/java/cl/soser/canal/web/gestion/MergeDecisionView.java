package cl.soser.canal.web.gestion;

import cl.soser.canal.merge.MergeService;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The second person's decision on merging an overdue ticket into another. */
@Named
@ViewScoped
public class MergeDecisionView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject MergeService mergeService;
    @Inject TicketView view;

    private boolean agreed;
    private String whyDecided;

    public void decide() {
        mergeService.decide(view.ref(), agreed, whyDecided);
        Messages.addFlashGlobalInfo(agreed ? "merge.decided.yes" : "merge.decided.no");
        Faces.redirect("/gestion/tickets/" + view.getNumber());
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }

    public String getWhyDecided() {
        return whyDecided;
    }

    public void setWhyDecided(String whyDecided) {
        this.whyDecided = whyDecided;
    }
}
