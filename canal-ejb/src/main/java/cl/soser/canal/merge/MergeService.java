package cl.soser.canal.merge;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerRecipientRepository;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketMessage;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.handling.TicketDetailsService;
import cl.soser.canal.ticket.merge.MergeRepository;
import cl.soser.canal.ticket.merge.MergeState;
import cl.soser.canal.ticket.merge.SamePerson;
import cl.soser.canal.ticket.merge.TicketMerge;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import cl.soser.canal.ticket.termchange.TermChangePolicy;
import cl.soser.canal.ticket.termchange.TermChangePolicy.Safeguard;
import cl.soser.canal.ticket.termchange.TermChangeRepository;
import cl.soser.canal.ticket.termchange.TermChangeTarget;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Merges two tickets that one person filed about one matter, and separates them again. For tickets
 * of different people there are incidents: each keeps number, clock and answer. Nothing is copied
 * or moved: the absorbed ticket keeps its data and is read in the other one, so that a separation
 * is exact.
 *
 * <p>Neither may have had an answer: its timeliness stays, and a promise must not replace the term
 * of an unanswered ticket.
 */
@Stateless
@RolesAllowed(ADMINISTRADOR)
public class MergeService {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject MergeRepository mergeRepository;
    @Inject TermChangeRepository termChangeRepository;
    @Inject TicketMerger ticketMerger;
    @Inject AnswerRecipientRepository texts;
    @Inject AttachmentService attachmentService;
    @Inject TicketQuery ticketQuery;
    @Inject TicketDetailsService people;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * What it would do; refused with the reason where it may not be done.
     *
     * @param other number in any of its spellings
     */
    @TransactionAttribute(SUPPORTS)
    public MergePlan plan(@NotBlank String number, @NotBlank @Size(max = 30) String other) {
        Ticket here = ticketRepository.readable(number);
        return plan(here, typed(other));
    }

    private Ticket typed(String number) {
        return ticketRepository
                .typed(number)
                .filter(ticketRepository::isReadable)
                .orElseThrow(
                        () ->
                                new NotAllowedException(
                                        "link.unknown",
                                        TicketRepository.number(number).orElse(number.strip())));
    }

    private MergePlan plan(Ticket here, Ticket there) {
        SamePerson proof = ticketMerger.requireMergeable(here, there);
        Ticket survivor = MergeRepository.survivor(here, there);
        Ticket absorbed = survivor.equals(here) ? there : here;
        List<TicketMessage> messages = messages(absorbed);
        int files =
                attachmentService.of(OwnerKind.TICKET, List.of(absorbed.getId())).size()
                        + attachmentService
                                .of(
                                        OwnerKind.MESSAGE,
                                        messages.stream().map(TicketMessage::getId).toList())
                                .size();
        Set<String> copies = new TreeSet<>(absorbed.getCopies());
        copies.add(absorbed.getArea());
        copies.removeAll(survivor.getCopies());
        copies.remove(survivor.getArea());
        boolean elsewhere =
                !place(survivor).equals(place(absorbed))
                        || !survivor.getTopic().getCode().equals(absorbed.getTopic().getCode());
        return new MergePlan(
                survivor,
                absorbed,
                proof,
                TermChangePolicy.ofTerm(absorbed.termStanding(), clock.instant())
                        == Safeguard.SECOND_PERSON,
                messages.size(),
                files,
                texts.underWay(absorbed).isPresent(),
                texts.underWay(survivor).filter(a -> a.getApprovedAt() != null).isPresent(),
                List.copyOf(copies),
                elsewhere);
    }

    private static String place(Ticket ticket) {
        return ticket.getSchool() == null
                ? String.valueOf(ticket.getSchoolNote())
                : ticket.getSchool().getId().toString();
    }

    private List<TicketMessage> messages(Ticket ticket) {
        return em.createNamedQuery(TicketMessage.OF_TICKET, TicketMessage.class)
                .setParameter("ticket", ticket.getId())
                .getResultList();
    }

    /** Refuses with the reason where that ticket can be merged with none at all. */
    @TransactionAttribute(SUPPORTS)
    public void requireReady(@NotBlank String number) {
        ticketMerger.requireReady(ticketRepository.readable(number));
    }

    private boolean isMergeable(Ticket one, Ticket other) {
        try {
            ticketMerger.requireMergeable(one, other);
            return true;
        } catch (NotAllowedException no) {
            return false;
        }
    }

    /**
     * Merges what the page showed. Near the end of the absorbed one's term it waits for a second
     * person.
     *
     * @return whether it is done; false if a second person must agree first
     */
    public boolean merge(
            @NotNull @Valid TicketRef one,
            @NotNull @Valid TicketRef other,
            @NotBlank @Size(max = 1000) String why) {
        Ticket here = ticketRepository.readable(one.number());
        Ticket there = ticketRepository.readable(other.number());
        if (here.equals(there)) {
            throw new NotAllowedException("merge.self");
        }
        mergeRepository.hold(here, one, there, other);
        MergePlan plan = plan(here, there);
        Ticket absorbed = plan.absorbed();
        TermChangeTarget target = TermChangeTarget.merge(absorbed, plan.survivor());
        if (plan.second()) {
            termChangeRepository.ask(
                    absorbed,
                    target,
                    why.strip(),
                    plan.survivor().getNumber() + ": " + why.strip());
            return false;
        }
        if (absorbed.termStanding().hasTerm()) {
            termChangeRepository.record(absorbed, target, why.strip());
        }
        ticketMerger.merge(
                mergeRepository.prepare(
                        plan.survivor(), absorbed, plan.proof(), why.strip(), caller.requireId()));
        return true;
    }

    /** What parting an absorbed ticket from the other would do. */
    @TransactionAttribute(SUPPORTS)
    public UnmergePlan unmergePlan(@NotBlank String absorbed) {
        Ticket ticket = ticketRepository.readable(absorbed);
        TicketMerge merge =
                mergeRepository
                        .open(ticket)
                        .filter(one -> one.getState() == MergeState.HECHA)
                        .orElseThrow(NotFoundException::new);
        Ticket leading = mergeRepository.leading(ticket);
        long answers =
                em.createNamedQuery(Answer.COUNT_LEFT_SINCE, Long.class)
                        .setParameter("ticket", leading.getId())
                        .setParameter("since", merge.getMergedAt())
                        .getSingleResult();
        long messages =
                messages(leading).stream()
                        .filter(m -> !m.getWrittenAt().isBefore(merge.getMergedAt()))
                        .count();
        return new UnmergePlan(
                merge,
                (int) answers,
                (int) messages,
                ticket.getDueAt(),
                ticket.getDueAt() != null && ticket.getDueAt().isBefore(clock.instant()));
    }

    private TicketMerge inForce(Ticket ticket) {
        return mergeRepository
                .open(ticket)
                .filter(one -> one.getState() == MergeState.HECHA)
                .orElseThrow(() -> new NotAllowedException("merge.notMerged", ticket.getNumber()));
    }

    /** They were two after all: the absorbed one is again what it was. */
    public void part(@NotNull @Valid TicketRef absorbed, @NotBlank @Size(max = 1000) String why) {
        Ticket ticket = ticketRepository.readable(absorbed.number());
        TicketMerge merge = inForce(ticket);
        Ticket survivor = merge.getSurvivor();
        mergeRepository.hold(
                ticket,
                absorbed,
                survivor,
                new TicketRef(survivor.getNumber(), survivor.getVersion()));
        if (texts.underWay(mergeRepository.leading(ticket))
                .filter(Answer::isOnItsWay)
                .isPresent()) {
            throw new NotAllowedException(
                    "merge.leaving", mergeRepository.leading(ticket).getNumber());
        }
        mergeRepository.part(merge, caller.requireId(), why.strip());
    }

    /** Every merge a ticket was ever of, as far as the caller may read both ends. */
    @RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES, OPERADOR})
    @TransactionAttribute(SUPPORTS)
    public List<TicketMerge> of(@NotBlank String number) {
        Ticket ticket = ticketRepository.readable(number);
        return mergeRepository.of(ticket).stream()
                .filter(
                        merge ->
                                ticketRepository.isReadable(merge.getSurvivor())
                                        && ticketRepository.isReadable(merge.getAbsorbed()))
                .toList();
    }

    @RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES, OPERADOR})
    @TransactionAttribute(SUPPORTS)
    public Map<Long, String> names(@NotNull List<TicketMerge> all) {
        Set<Long> accounts = new HashSet<>();
        all.forEach(
                merge ->
                        Stream.of(merge.getAskedBy(), merge.getDecidedBy(), merge.getUndoneBy())
                                .forEach(accounts::add));
        accounts.remove(null);
        return people.names(accounts);
    }

    /** Other open tickets that are known to be the same person's, the first to enter first. */
    @TransactionAttribute(SUPPORTS)
    public List<TicketRow> candidates(@NotBlank String number) {
        Ticket ticket = ticketRepository.readable(number);
        List<Long> ids =
                new ArrayList<>(
                        em.createNamedQuery(Ticket.OTHERS_OF_PERSON, Long.class)
                                .setParameter("person", ticket.getPerson().getId())
                                .setParameter("open", true)
                                .setParameter("me", ticket.getId())
                                .setMaxResults(20)
                                .getResultList());
        if (ticket.getAccount() != null) {
            ids.addAll(
                    em.createNamedQuery(Ticket.OTHERS_OF_ACCOUNT, Long.class)
                            .setParameter("account", ticket.getAccount())
                            .setParameter("open", true)
                            .setParameter("me", ticket.getId())
                            .setMaxResults(20)
                            .getResultList());
        }
        return ticketQuery.among(new HashSet<>(ids)).stream()
                .filter(row -> isMergeable(ticket, em.find(Ticket.class, row.id())))
                .toList();
    }
}
