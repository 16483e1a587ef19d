package cl.soser.canal.macro;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.assignment.AssignmentService;
import cl.soser.canal.catalogue.Area;
import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.note.NoteService;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.sla.DeadlineLabels;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.handling.TicketService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Applies a macro to a ticket: acts of {@link TicketService}, in order, all or none, with the
 * caller's rights only. The timeline names the macro.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERADOR, OPERACIONES})
public class MacroExecutionService {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject TicketService ticketService;
    @Inject NoteService noteService;
    @Inject AssignmentService assignmentService;
    @Inject CatalogueQuery catalogueQuery;
    @Inject Caller caller;

    /** Those the caller is offered, by name. */
    @TransactionAttribute(SUPPORTS)
    public List<Macro> offered() {
        return em.createNamedQuery(Macro.ALL, Macro.class)
                .getResultStream()
                .filter(this::isOffered)
                .toList();
    }

    private boolean isOffered(Macro macro) {
        return !macro.isRetired() && macro.getRoles().stream().anyMatch(caller::has);
    }

    /** What it would do on that ticket, its texts filled in. */
    @TransactionAttribute(SUPPORTS)
    public List<MacroStepContent> plan(@NotBlank String number, long macro) {
        Ticket ticket = ticketRepository.readable(number);
        return filled(find(macro), ticket);
    }

    private Macro find(long id) {
        Macro macro = em.find(Macro.class, id);
        if (macro == null || !isOffered(macro)) {
            throw new NotFoundException();
        }
        return macro;
    }

    private List<MacroStepContent> filled(Macro macro, Ticket ticket) {
        Map<String, String> values = values(ticket);
        return macro.getActs().stream()
                .map(
                        act ->
                                new MacroStepContent(
                                        act.kind(),
                                        act.choice(),
                                        act.words() == null
                                                ? null
                                                : MacroVariables.fill(act.words(), values)))
                .toList();
    }

    private Map<String, String> values(Ticket ticket) {
        Map<String, String> values = new HashMap<>();
        values.put("numero", ticket.getNumber());
        values.put("persona", ticket.getPerson().getFirstNames());
        values.put(
                "establecimiento",
                ticket.getSchool() == null
                        ? String.valueOf(ticket.getSchoolNote())
                        : ticket.getSchool().getName());
        values.put(
                "area",
                catalogueQuery.area(ticket.getArea()).map(Area::getLabel).orElse(ticket.getArea()));
        values.put("plazo", DeadlineLabels.full(ticket.getAttendBy(), DeadlineLabels.SANTIAGO));
        values.put("yo", caller.displayName().orElse(""));
        return values;
    }

    /**
     * All of it, or nothing.
     *
     * @param version of the macro as it was previewed
     * @throws NotAllowedException with what its first impossible act says
     */
    public void apply(@NotNull @Valid TicketRef ref, long id, int version) {
        Macro macro = find(id);
        if (macro.getVersion() != version) {
            throw new NotAllowedException("macro.stale");
        }
        Ticket ticket = ticketRepository.readable(ref);
        List<MacroStepContent> acts = filled(macro, ticket);
        ticketRepository.step(ticket, StepKind.MACRO, macro.getName(), Ticket::touch);
        String through = " (macro «" + macro.getName() + "»)";
        acts.forEach(act -> perform(act, ticket, through));
    }

    private void perform(MacroStepContent act, Ticket ticket, String through) {
        TicketRef ref = new TicketRef(ticket.getNumber(), ticket.getVersion());
        String reason = act.words() == null ? null : act.words() + through;
        switch (act.kind()) {
            case NOTA -> noteService.note(ref.number(), act.words());
            case URGENCIA -> ticketService.treatAs(ref, Urgency.valueOf(act.choice()), reason);
            case DERIVAR -> ticketService.reroute(ref, act.choice(), reason);
            case PEDIR_DATOS -> ticketService.askCitizen(ref, act.words());
            case TOMAR -> assignmentService.take(ref);
            case PAUSAR -> ticketService.pause(ref, reason);
        }
    }
}
