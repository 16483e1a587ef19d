package cl.soser.canal.web.gestion.merge;

import cl.soser.canal.account.Role;
import cl.soser.canal.merge.MergeService;
import cl.soser.canal.merge.UnmergePlan;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.error.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/separar.xhtml: what parting two tickets would do is read first, then done. */
@Named
@ViewScoped
public class UnmergeView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject MergeService mergeService;
    @Inject CurrentUser user;

    @Param(name = "id")
    transient String asked;

    private String number;
    private TicketRef ref;
    private String why;
    private transient UnmergePlan plan;

    @PostConstruct
    void open() {
        number = asked;
        if (!user.is(Role.ADMINISTRADOR) || number == null || number.isBlank()) {
            throw new NotFoundException();
        }
        ref = new TicketRef(number, getPlan().merge().getAbsorbed().getVersion());
    }

    public UnmergePlan getPlan() {
        if (plan == null) {
            plan = mergeService.unmergePlan(number);
        }
        return plan;
    }

    public void part() {
        NotAllowedException no = Refusal.of(() -> mergeService.part(ref, why)).orElse(null);
        if (no == null) {
            Messages.addFlashGlobalInfo("merge.parted", number);
        } else if ("merge.notMerged".equals(no.getMessage())) { // nothing is left to be done
            Messages.addFlashGlobalWarn("merge.notMerged", number);
        } else {
            throw no;
        }
        Faces.redirect("/gestion/tickets/" + number);
    }

    public String getNumber() {
        return number;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
