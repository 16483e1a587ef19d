package cl.soser.canal.incident;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerRecipient;
import cl.soser.canal.response.AnswerRecipientRepository;
import cl.soser.canal.response.AnswerState;
import cl.soser.canal.response.RecipientObstacle;
import cl.soser.canal.response.RecipientState;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One text for several tickets of an incident: written on one of them, reviewed and approved once,
 * and given to each citizen as their own answer when it leaves. The way it takes is that of every
 * answer; here is only chosen whom it serves.
 */
@Stateless
@RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES})
public class CommonAnswerService {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject TicketQuery ticketQuery;
    @Inject IncidentTicketRepository incidentTicketRepository;
    @Inject AnswerRecipientRepository answerRecipientRepository;
    @Inject Caller caller;

    /**
     * The other tickets of the incident whose answer the caller may write, and whether the text
     * under way serves them; empty where there is no text yet.
     */
    @TransactionAttribute(SUPPORTS)
    public List<CommonChoice> choices(@NotBlank String number) {
        Ticket ticket = ticketRepository.readable(number);
        Answer answer = answerRecipientRepository.underWay(ticket).orElse(null);
        if (answer == null) {
            return List.of();
        }
        Map<Long, Ticket> others = others(ticket);
        Map<Long, RecipientObstacle> obstacles =
                answerRecipientRepository.obstacles(others.values(), answer.getStage());
        Map<Long, RecipientState> states =
                answerRecipientRepository.of(answer).stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.getTicket().getId(), AnswerRecipient::getState));
        return rows(others.keySet()).values().stream()
                .filter(row -> states.get(row.id()) != RecipientState.ENTREGADA)
                .map(
                        row ->
                                new CommonChoice(
                                        row,
                                        states.get(row.id()) == RecipientState.ELEGIDA
                                                || states.get(row.id()) == RecipientState.LISTA,
                                        obstacles.get(row.id())))
                .toList();
    }

    /**
     * The text under way serves these too; as much an edit as a word, so that an approval is void.
     * Those the caller may not choose stay as they are.
     *
     * @param version of the answer as the screen showed it
     * @return the answer as it is now kept
     */
    public Answer choose(
            @NotBlank String number,
            int version,
            @NotNull @Size(max = 200) Set<@NotBlank String> numbers) {
        Ticket ticket = ticketRepository.readable(number);
        Answer answer =
                answerRecipientRepository
                        .underWay(ticket)
                        .orElseThrow(() -> new NotAllowedException("answer.none"));
        Map<Long, Ticket> others = others(ticket);
        List<Ticket> chosen = new ArrayList<>();
        for (String other : new LinkedHashSet<>(numbers)) {
            chosen.add(
                    others.values().stream()
                            .filter(one -> one.getNumber().equals(other))
                            .findFirst()
                            .orElseThrow(NotFoundException::new));
        }
        Set<Long> before = new HashSet<>();
        for (AnswerRecipient recipient : answerRecipientRepository.of(answer)) {
            Ticket served = recipient.getTicket();
            before.add(served.getId());
            if (recipient.getState() == RecipientState.ELEGIDA
                    && !others.containsKey(served.getId())) {
                chosen.add(served);
            }
        }
        Map<Long, RecipientObstacle> obstacles =
                answerRecipientRepository.obstacles(chosen, answer.getStage());
        for (Ticket one : chosen) {
            RecipientObstacle obstacle = obstacles.get(one.getId());
            if (obstacle != null && !obstacle.isPassing() && !before.contains(one.getId())) {
                throw new NotAllowedException("common.refused." + obstacle, one.getNumber());
            }
        }
        return answerRecipientRepository.choose(number, version, chosen, caller.requireId());
    }

    /** The open incident's other tickets whose answer the caller may write. */
    private Map<Long, Ticket> others(Ticket ticket) {
        Incident incident =
                incidentTicketRepository.incidentsOf(List.of(ticket.getId())).get(ticket.getId());
        if (incident == null || !incident.isOpen()) {
            return Map.of();
        }
        Map<Long, Ticket> others = new LinkedHashMap<>();
        em.createNamedQuery(Ticket.BY_IDS, Ticket.class)
                .setParameter("ids", incidentTicketRepository.of(incident.getId()))
                .getResultStream()
                .filter(one -> !one.getId().equals(ticket.getId()))
                .filter(ticketRepository::isWorkable)
                .forEach(one -> others.put(one.getId(), one));
        return others;
    }

    /** Surnames of the recipients that occur in the text under way. */
    @TransactionAttribute(SUPPORTS)
    public Set<String> surnames(@NotBlank String number) {
        return answerRecipientRepository
                .underWay(ticketRepository.readable(number))
                .map(answerRecipientRepository::surnames)
                .orElse(Set.of());
    }

    /** The common answers written on a ticket, or that served it, the newest first. */
    @RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES, OPERADOR})
    @TransactionAttribute(SUPPORTS)
    public List<CommonAnswerDetails> of(@NotBlank String number) {
        return sheets(List.of(ticketRepository.readable(number).getId()));
    }

    /** The same for all tickets of an incident that the caller may read. */
    @RolesAllowed({ADMINISTRADOR, AREA, OPERACIONES, OPERADOR})
    @TransactionAttribute(SUPPORTS)
    public List<CommonAnswerDetails> ofIncident(long incident) {
        return sheets(rows(incidentTicketRepository.of(incident)).keySet());
    }

    private List<CommonAnswerDetails> sheets(Collection<Long> about) {
        Map<Long, List<AnswerRecipient>> all =
                answerRecipientRepository.about(about).stream()
                        .filter(one -> one.getAnswer().getState() != AnswerState.DESCARTADA)
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.getAnswer().getId(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        Set<Long> ids = new HashSet<>();
        all.values().stream()
                .flatMap(List::stream)
                .forEach(
                        one -> {
                            ids.add(one.getTicket().getId());
                            ids.add(one.getAnswer().getTicket().getId());
                        });
        Map<Long, TicketRow> rows = rows(ids);
        return all.values().stream().map(one -> sheet(one, rows)).toList();
    }

    private static CommonAnswerDetails sheet(List<AnswerRecipient> all, Map<Long, TicketRow> rows) {
        Answer answer = all.get(0).getAnswer();
        List<CommonAnswerDetails.Row> seen =
                all.stream()
                        .filter(one -> rows.containsKey(one.getTicket().getId()))
                        .map(
                                one ->
                                        new CommonAnswerDetails.Row(
                                                rows.get(one.getTicket().getId()),
                                                one.getState(),
                                                one.getLeftOut()))
                        .toList();
        return new CommonAnswerDetails(
                rows.get(answer.getTicket().getId()),
                answer.getState(),
                seen,
                all.size() - seen.size());
    }

    private Map<Long, TicketRow> rows(Collection<Long> ids) {
        return ticketQuery.among(ids).stream()
                .collect(
                        Collectors.toMap(
                                TicketRow::id,
                                Function.identity(),
                                (one, other) -> one,
                                LinkedHashMap::new));
    }
}
