package cl.soser.canal.web.gestion.merge;

import cl.soser.canal.account.Role;
import cl.soser.canal.merge.MergePlan;
import cl.soser.canal.merge.MergeService;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.handling.TicketDetailsService;
import cl.soser.canal.ticket.search.TicketRow;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.error.Refusal;
import cl.soser.canal.web.shared.form.CatalogueLabels;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/fusion.xhtml: what merging with another would do is read first, then done. */
@Named
@ViewScoped
public class MergeView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject MergeService mergeService;
    @Inject TicketDetailsService ticketDetailsService;
    @Inject CurrentUser user;
    @Inject CatalogueLabels labels;

    @Param(name = "id")
    transient String asked;

    @Param(name = "otra", converterClass = TextConverter.class)
    transient String askedOther;

    private String number;
    private String obstacle;
    private String other;
    private String why;
    private TicketRef survivor;
    private TicketRef absorbed;
    private transient MergePlan plan;
    private transient Ticket ticket;

    @PostConstruct
    void open() {
        number = asked;
        if (!user.is(Role.ADMINISTRADOR) || number == null || number.isBlank()) {
            throw new NotFoundException();
        }
        getTicket();
        obstacle = obstacle();
        other = askedOther;
    }

    public Ticket getTicket() {
        if (ticket == null) {
            ticket = ticketDetailsService.open(number).ticket();
        }
        return ticket;
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
        plan = null;
        survivor = null;
        MergePlan found = mergeService.plan(number, other);
        plan = found;
        survivor = found.survivorRef();
        absorbed = found.absorbedRef();
    }

    public void choose(String candidate) {
        other = candidate;
        look();
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

    public List<TicketRow> getCandidates() {
        return mergeService.candidates(number);
    }

    public String getCopies() {
        return getPlan().copies().stream().map(labels::area).collect(Collectors.joining(", "));
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

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
