package cl.soser.canal.web.gestion.merge;

import cl.soser.canal.account.Role;
import cl.soser.canal.merge.MergeService;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.handling.TicketDetailsService;
import cl.soser.canal.ticket.search.TicketRow;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.error.Refusal;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;

/** gestion/fusion.xhtml: with which other a ticket is merged, unless it can be with none. */
@Named
@ViewScoped
public class MergeView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject MergeService mergeService;
    @Inject TicketDetailsService ticketDetailsService;
    @Inject CurrentUser user;
    @Inject MergePlanView plan;

    @Param(name = "id")
    transient String asked;

    @Param(name = "otra", converterClass = TextConverter.class)
    transient String askedOther;

    private String number;
    private String obstacle;
    private String other;

    @PostConstruct
    void open() {
        number = asked;
        if (!user.is(Role.ADMINISTRADOR) || number == null || number.isBlank()) {
            throw new NotFoundException();
        }
        ticketDetailsService.open(number);
        obstacle = obstacle();
        other = askedOther;
    }

    private String obstacle() {
        return Refusal.of(() -> mergeService.requireReady(number)).map(Refusal::words).orElse(null);
    }

    /** Why this one can be merged with none; null where it can. */
    public String getObstacle() {
        return obstacle;
    }

    /** Shows what would happen, or why it cannot. */
    public void look() {
        plan.look(number, other);
    }

    public void choose(String candidate) {
        other = candidate;
        look();
    }

    public List<TicketRow> getCandidates() {
        return mergeService.candidates(number);
    }

    public String getNumber() {
        return number;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }
}
