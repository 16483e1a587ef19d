package cl.soser.canal.ticket.handling;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Classification;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Motive;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.sla.ClockRulesRepository;
import cl.soser.canal.sla.SlaTerms;
import cl.soser.canal.ticket.MessageKind;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketMessage;
import cl.soser.canal.ticket.TicketPlacement;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.merge.MergeRepository;
import cl.soser.canal.ticket.termchange.TermChange;
import cl.soser.canal.ticket.termchange.TermChangePolicy;
import cl.soser.canal.ticket.termchange.TermChangePolicy.Duties;
import cl.soser.canal.ticket.termchange.TermChangePolicy.Safeguard;
import cl.soser.canal.ticket.termchange.TermChangeRepository;
import cl.soser.canal.ticket.termchange.TermChangeTarget;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Acts on one ticket that bulk acts share. Callers must have checked authorisation. For use cases
 * only, for example {@link TicketService}.
 */
@ApplicationScoped
public class TicketEditor {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject TermChangeRepository termChangeRepository;
    @Inject MergeRepository mergeRepository;
    @Inject ClockRulesRepository clockRulesRepository;
    @Inject CatalogueQuery catalogueQuery;
    @Inject Caller caller;
    @Inject Clock clock;

    public void validateRouting(Ticket ticket, String area, String reason) {
        requireArea(area);
        boolean agreed = area.equals(ticket.getRoutedArea());
        boolean proposed = area.equals(ticket.getArea());
        if (!proposed && (reason == null || reason.isBlank())) {
            throw new NotAllowedException("ticket.reason.needed");
        }
        ticketRepository.step(
                ticket,
                agreed ? StepKind.VALIDACION : StepKind.CORRECCION,
                reason,
                (t, now) -> t.validateRouting(area, now));
    }

    public void reroute(Ticket ticket, String area, String reason) {
        requireArea(area);
        if (area.equals(ticket.getArea())) {
            throw new NotAllowedException("ticket.reroute.same");
        }
        ticketRepository.step(
                ticket, StepKind.DERIVACION, reason, (t, now) -> t.reroute(area, now));
    }

    /** Who may read it changes, of the tickets that were merged into it too. */
    void restriction(Ticket ticket, String reason, BiConsumer<Ticket, Instant> act) {
        List<Ticket> absorbed = mergeRepository.absorbedBy(ticket);
        ticketRepository.step(ticket, StepKind.RESTRICCION, reason, act);
        absorbed.forEach(one -> ticketRepository.step(one, StepKind.RESTRICCION, reason, act));
    }

    public void takeUp(Ticket ticket, String area, String reason) {
        requireArea(area);
        ticketRepository.step(ticket, StepKind.REAPERTURA, reason, (t, now) -> t.takeUp(area, now));
    }

    public void take(Ticket ticket) {
        ticketRepository.step(
                ticket, StepKind.TOMA, null, (t, now) -> t.take(caller.requireId(), now));
    }

    /**
     * Another person works on it; the use case checks whether they may.
     *
     * @param why begins with their name
     */
    public void give(Ticket ticket, long account, String why) {
        ticketRepository.step(ticket, StepKind.ENTREGA, why, (t, now) -> t.take(account, now));
    }

    public void letGo(Ticket ticket) {
        ticketRepository.step(ticket, StepKind.SUELTA, null, Ticket::letGo);
    }

    public void treatAs(Ticket ticket, Urgency urgency, String reason) {
        ticketRepository.step(
                ticket, StepKind.URGENCIA, reason, (t, now) -> t.treatAs(urgency, now));
    }

    /**
     * Corrects motive, topic and context.
     *
     * @return whether it is done; false if a second person must agree first
     */
    boolean reclassify(Ticket ticket, Classification to, Context context, String reason) {
        ticket.requireReclassifiable(to.motive());
        SlaTerms terms = clockRulesRepository.terms(ticket.getSlaVersion());
        Safeguard needs =
                TermChangePolicy.ofMotive(
                        duties(ticket.getMotive(), terms),
                        duties(to.motive(), terms),
                        ticket.termStanding(),
                        clock.instant());
        TermChangeTarget target = TermChangeTarget.motive(ticket, to, context);
        if (needs == Safeguard.SECOND_PERSON) {
            termChangeRepository.ask(ticket, target, reason, reason);
            return false;
        }
        if (needs == Safeguard.RECORD) {
            termChangeRepository.record(ticket, target, reason);
        }
        correct(ticket, to, context, reason);
        return true;
    }

    private static Duties duties(Motive motive, SlaTerms terms) {
        return new Duties(
                motive.getCode(),
                motive.isAnsweredAutomatically(),
                terms.contract(motive.getCode()).orElse(null));
    }

    private void correct(Ticket ticket, Classification to, Context context, String reason) {
        ticketRepository.step(
                ticket,
                StepKind.RECLASIFICACION,
                reason,
                (t, now) -> t.reclassify(to, context, now));
    }

    /**
     * Another institution reads it from now on; its figures follow, or wait for a second person.
     *
     * @return whether its figures follow at once
     */
    boolean belongTo(Ticket ticket, String institution, String reason) {
        if (institution.equals(ticket.getInstitution())) {
            throw new NotAllowedException("ticket.institution.same");
        }
        termChangeRepository.requireNone(ticket);
        TermChangeTarget target = TermChangeTarget.institution(ticket, institution);
        Safeguard needs = TermChangePolicy.ofTerm(ticket.termStanding(), clock.instant());
        boolean alone = needs != Safeguard.SECOND_PERSON;
        if (!alone) {
            termChangeRepository.ask(ticket, target, reason);
        } else if (needs == Safeguard.RECORD) {
            termChangeRepository.record(ticket, target, reason);
        }
        ticketRepository.step(
                ticket,
                StepKind.INSTITUCION,
                reason,
                (t, now) -> {
                    if (alone) {
                        t.belongTo(institution, now);
                    } else {
                        t.readBy(institution, now);
                        t.awaitTermChange(now);
                    }
                });
        return alone;
    }

    /**
     * Annuls it.
     *
     * @param absorbed the fate of tickets merged into it
     * @return whether it is done; false if a second person must agree first
     */
    boolean annul(Ticket ticket, AnnulmentCause cause, String reason, AbsorbedTicketFate absorbed) {
        ticket.requireOpen();
        boolean withAbsorbed = absorbed == AbsorbedTicketFate.ANULAR;
        TermChangeTarget target = TermChangeTarget.annulment(ticket, cause.name(), withAbsorbed);
        String why = cause + ": " + reason;
        Safeguard needs = TermChangePolicy.ofTerm(ticket.termStanding(), clock.instant());
        if (needs == Safeguard.SECOND_PERSON) {
            termChangeRepository.ask(ticket, target, reason, why + together(ticket, withAbsorbed));
            return false;
        }
        if (needs == Safeguard.RECORD) {
            termChangeRepository.record(ticket, target, reason);
        }
        end(ticket, why, withAbsorbed);
        return true;
    }

    private void end(Ticket ticket, String why, boolean withAbsorbed) {
        String whole = cut(why + together(ticket, withAbsorbed));
        if (!withAbsorbed) {
            mergeRepository.partAll(ticket, caller.requireId(), "Se anuló " + ticket.getNumber());
        }
        ticketRepository.step(ticket, StepKind.ANULACION, whole, Ticket::annul);
    }

    private String together(Ticket ticket, boolean withAbsorbed) {
        List<Ticket> all = mergeRepository.absorbedBy(ticket);
        return all.isEmpty() || !withAbsorbed
                ? ""
                : all.stream()
                        .map(Ticket::getNumber)
                        .collect(Collectors.joining(", ", " (junto con ", ")"));
    }

    /** Does what a second person has accepted; merging is done by its own feature. */
    void carryOut(TermChange change, String why) {
        Ticket ticket = change.getTicket();
        TermChangeTarget target = change.getTarget();
        switch (target.getKind()) {
            case RECLASIFICACION ->
                    correct(
                            ticket,
                            catalogueQuery.classify(
                                    target.getTo(), target.getTopic(), target.getSubtopic()),
                            target.getContext(),
                            cut(why));
            case ANULACION -> end(ticket, target.getTo() + ": " + why, target.isWithAbsorbed());
            case INSTITUCION ->
                    ticketRepository.step(
                            ticket,
                            StepKind.INSTITUCION_ACEPTADA,
                            cut(why),
                            Ticket::countWhereRead);
            case FUSION -> {
                // see TermChangeAccepted
            }
        }
    }

    private static String cut(String text) {
        return text.length() <= 2000 ? text : text.substring(0, 2000);
    }

    public long note(Ticket ticket, String note) {
        TicketMessage message =
                new TicketMessage(
                        ticket,
                        MessageKind.NOTA,
                        note.strip(),
                        caller.requireId(),
                        null,
                        clock.instant());
        em.persist(message);
        return message.getId();
    }

    /** Its state before a bulk act; acts in between stay in its timeline. */
    public void putBack(Ticket ticket, TicketPlacement before, String reason) {
        ticketRepository.step(ticket, StepKind.REVERSA, reason, (t, now) -> t.putBack(before, now));
    }

    private void requireArea(String code) {
        catalogueQuery
                .area(code)
                .filter(area -> !area.isRetired())
                .orElseThrow(() -> new NotAllowedException("ticket.area.unknown"));
    }
}
