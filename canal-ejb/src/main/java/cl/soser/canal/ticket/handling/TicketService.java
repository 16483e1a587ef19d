package cl.soser.canal.ticket.handling;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.directory.Institution;
import cl.soser.canal.reader.RestrictedMatter;
import cl.soser.canal.reader.RestrictionCorrection;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.MessageKind;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketMessage;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;

/**
 * What staff do to a ticket besides answering it. Every act takes the ticket as the page showed it
 * ({@link TicketRef}); if another person changed it meanwhile, it throws {@link
 * cl.soser.canal.ticket.StaleTicketException} and does nothing. What the administrator does to a
 * ticket, its named readers do to a restricted one.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES})
public class TicketService {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject TicketEditor ticketEditor;
    @Inject CatalogueQuery catalogueQuery;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * Confirms the rules' area, or sets another one; a person has judged either way. Whoever took
     * an alert may do so too.
     */
    @RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES})
    public void validateRouting(
            @Valid TicketRef ref, @NotBlank String area, @Size(max = 2000) String reason) {
        ticketEditor.validateRouting(ticketRepository.validatable(ref), area, reason);
    }

    /** Hands a ticket to another area; the one that has it may do so too, with a reason. */
    public void reroute(
            @Valid TicketRef ref,
            @NotBlank String area,
            @NotBlank @Size(max = 2000) String reason) {
        ticketEditor.reroute(ticketRepository.workable(ref), area, reason);
    }

    /** "This one is mine": informs colleagues and locks no other person out. */
    public void take(@Valid TicketRef ref) {
        ticketEditor.take(ticketRepository.workable(ref));
    }

    /**
     * Corrects motivo, tema and context; the number stays. A motive that owes less may need a
     * second person ({@link cl.soser.canal.ticket.termchange.TermChangePolicy}).
     *
     * @return whether it is done; false if a second person must agree first
     */
    public boolean reclassify(
            @Valid TicketRef ref,
            @NotBlank String motive,
            @NotBlank String topic,
            String subtopic,
            @NotNull Context context,
            @NotBlank @Size(max = 1900) String reason) {
        return ticketEditor.reclassify(
                ticketRepository.handled(ref, ADMINISTRADOR),
                catalogueQuery.classify(motive, topic, subtopic),
                context,
                reason);
    }

    public void treatAs(
            @Valid TicketRef ref,
            @NotNull Urgency urgency,
            @NotBlank @Size(max = 2000) String reason) {
        ticketEditor.treatAs(ticketRepository.workable(ref), urgency, reason);
    }

    /**
     * Decides which institution may read it.
     *
     * @return whether its figures follow at once; false if a second person must agree first
     */
    public boolean belongTo(
            @Valid TicketRef ref,
            @NotBlank String institution,
            @NotBlank @Size(max = 1900) String reason) {
        if (em.find(Institution.class, institution) == null) {
            throw new NotAllowedException("ticket.institution.unknown");
        }
        return ticketEditor.belongTo(
                ticketRepository.handled(ref, ADMINISTRADOR), institution, reason);
    }

    /**
     * From now on it is read by the people named for that matter alone. Its readers may pass it on
     * to those of another.
     */
    public void restrict(
            @Valid TicketRef ref,
            @NotNull RestrictedMatter matter,
            @NotBlank @Size(max = 2000) String reason) {
        Ticket ticket = ticketRepository.handled(ref, ADMINISTRADOR);
        ticketEditor.restriction(ticket, reason, (t, now) -> t.restrict(matter, now));
    }

    /** Its reader says that it was restricted wrongly; the classifier learns from it. */
    public void liftRestriction(@Valid TicketRef ref) {
        Ticket ticket = ticketRepository.handled(ref);
        RestrictedMatter matter = ticket.getMatter();
        ticketEditor.restriction(ticket, null, Ticket::liftRestriction);
        em.persist(
                new RestrictionCorrection(
                        ticket.getId(), matter, caller.requireId(), clock.instant()));
    }

    /** The contract clock runs on while the citizen is asked. */
    public void askCitizen(@Valid TicketRef ref, @NotBlank @Size(max = 6000) String text) {
        Ticket ticket = ticketRepository.workable(ref);
        em.persist(
                new TicketMessage(
                        ticket,
                        MessageKind.PEDIDO,
                        text.strip(),
                        caller.requireId(),
                        null,
                        clock.instant()));
        ticketRepository.step(ticket, StepKind.PEDIDO, null, Ticket::askCitizen);
    }

    /**
     * Pauses the internal term for something the area cannot hasten: a visit, a supplier, a
     * laboratory. The contract clock runs on, and Operations can read the reason.
     */
    public void pause(@Valid TicketRef ref, @NotBlank @Size(max = 2000) String reason) {
        ticketRepository.step(
                ticketRepository.workable(ref), StepKind.PAUSA, reason, Ticket::pauseStage);
    }

    public void resume(@Valid TicketRef ref) {
        ticketRepository.step(
                ticketRepository.workable(ref), StepKind.REANUDACION, null, Ticket::resumeStage);
    }

    /**
     * Records the citizen's reply by another way, or that none came; the ticket goes back to work.
     */
    @RolesAllowed({ADMINISTRADOR, AREA, OPERADOR, OPERACIONES})
    public void recordReply(@Valid TicketRef ref, @NotBlank @Size(max = 6000) String text) {
        Ticket ticket = ticketRepository.handled(ref, ADMINISTRADOR, AREA, OPERADOR);
        em.persist(
                new TicketMessage(
                        ticket,
                        MessageKind.CIUDADANO,
                        text.strip(),
                        caller.requireId(),
                        null,
                        clock.instant()));
        ticketRepository.step(ticket, StepKind.REPLICA, null, Ticket::citizenReplied);
    }

    /** A note among colleagues; it changes no state and needs no current version. */
    @RolesAllowed({ADMINISTRADOR, AREA, OPERADOR, OPERACIONES})
    public long note(
            @NotBlank String number,
            @NotBlank @Size(max = TicketMessage.LONGEST_NOTE) String note) {
        Ticket ticket = ticketRepository.readable(number);
        TicketRepository.requireByItself(ticket);
        return ticketEditor.note(ticket, note);
    }

    /**
     * For a caller on the telephone; citizens use {@link
     * cl.soser.canal.ticket.tracking.CitizenTicketService#reopen}.
     */
    @RolesAllowed(OPERADOR)
    public void reopenForCaller(@Valid TicketRef ref, @NotBlank @Size(max = 2000) String reason) {
        ticketRepository.step(
                ticketRepository.readable(ref), StepKind.REAPERTURA, reason, Ticket::reopen);
    }

    /** Opens again what the automatic answer closed by itself, in the area that must answer. */
    public void takeUp(
            @Valid TicketRef ref,
            @NotBlank String area,
            @NotBlank @Size(max = 2000) String reason) {
        ticketEditor.takeUp(ticketRepository.readable(ref), area, reason);
    }

    /**
     * Tickets that were merged into it are separated and continue, so each citizen gets an answer.
     */
    public boolean annul(
            @Valid TicketRef ref,
            @NotNull AnnulmentCause cause,
            @NotBlank @Size(max = 1900) String reason) {
        return annul(ref, cause, reason, AbsorbedTicketFate.SEPARAR);
    }

    /**
     * Spam, test, exact duplicate or withdrawn. Near the end of its term it needs a second person.
     *
     * @param absorbed the fate of tickets merged into it
     * @return whether it is done; false if a second person must agree first
     */
    public boolean annul(
            @Valid TicketRef ref,
            @NotNull AnnulmentCause cause,
            @NotBlank @Size(max = 1900) String reason,
            @NotNull AbsorbedTicketFate absorbed) {
        return ticketEditor.annul(
                ticketRepository.handled(ref, ADMINISTRADOR), cause, reason, absorbed);
    }
}
