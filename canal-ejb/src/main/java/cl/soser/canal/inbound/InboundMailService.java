package cl.soser.canal.inbound;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.OPERADOR;
import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.person.Person;
import cl.soser.canal.shared.Cursor;
import cl.soser.canal.shared.Keyset;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.list.DaySpan;
import cl.soser.canal.shared.list.LikePattern;
import cl.soser.canal.shared.list.ListOrder;
import cl.soser.canal.shared.privacy.MaskedText;
import cl.soser.canal.shared.privacy.PersonalData;
import cl.soser.canal.ticket.ReadingRights;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.Ticket_;
import cl.soser.canal.ticket.merge.MergeRepository;
import cl.soser.canal.ticket.search.TicketQuery;
import cl.soser.canal.ticket.search.TicketRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Mails that a person must assign to a ticket. A mail that seems to be about a restricted ticket is
 * shown to the readers of that ticket only.
 */
@Stateless
@RolesAllowed({OPERADOR, ADMINISTRADOR})
@TransactionAttribute(SUPPORTS)
public class InboundMailService {

    private static final int MOST_LIKELY = 6;

    @PersistenceContext EntityManager em;
    @Inject MailboxQuery mailboxQuery;
    @Inject TicketRepository ticketRepository;
    @Inject ReadingRights rights;
    @Inject MergeRepository mergeRepository;
    @Inject TicketQuery ticketQuery;
    @Inject InboundMailWorker inboundMailWorker;
    @Inject MailSettlementWorker mails;
    @Inject MailFileImporter mailFileImporter;
    @Inject MailMatcher mailMatcher;
    @Inject Caller caller;
    @Inject Clock clock;

    public MailboxStatus status() {
        return mailboxQuery.status();
    }

    public Slice<MailRow> page(
            @NotNull MailPile pile, Cursor<Instant> after, @Min(1) @Max(Slice.MOST) int size) {
        return page(pile, null, null, DaySpan.ANY, ListOrder.NORMAL, after, size);
    }

    /**
     * A pile in its order, read on from the place until the page is full.
     *
     * @param words what its subject, or the name or address of its sender, holds; null for any
     * @param doubt null for any
     * @param days on which they came
     * @param after the last of the page before, or null
     */
    public Slice<MailRow> page(
            @NotNull MailPile pile,
            String words,
            MailDoubt doubt,
            @NotNull DaySpan days,
            @NotNull ListOrder order,
            Cursor<Instant> after,
            @Min(1) @Max(Slice.MOST) int size) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<InboundMail> query = cb.createQuery(InboundMail.class);
        Root<InboundMail> mail = query.from(InboundMail.class);
        Keyset<Instant> keys =
                new Keyset<>(
                                mail.get(InboundMail_.receivedAt),
                                mail.get(InboundMail_.id),
                                pile.isOldestFirst())
                        .in(order);
        List<Predicate> where = conditions(pile, query, mail, cb);
        where.addAll(days.holds(mail.get(InboundMail_.receivedAt), clock.getZone(), cb));
        if (doubt != null) {
            where.add(cb.equal(mail.get(InboundMail_.doubt), doubt));
        }
        if (words != null) {
            where.add(
                    cb.or(
                            LikePattern.within(mail.get(InboundMail_.subject), words, cb),
                            LikePattern.within(mail.get(InboundMail_.senderName), words, cb),
                            LikePattern.within(mail.get(InboundMail_.sender), words, cb)));
        }
        return keys.page(em, query, where, after, size).map(this::rows);
    }

    /** How many wait for a person. */
    public long waiting(@NotNull MailPile pile) {
        CriteriaBuilder cb = em.getCriteriaBuilder();
        CriteriaQuery<Long> query = cb.createQuery(Long.class);
        Root<InboundMail> mail = query.from(InboundMail.class);
        query.select(cb.count(mail))
                .where(conditions(pile, query, mail, cb).toArray(Predicate[]::new));
        return em.createQuery(query).getSingleResult();
    }

    /** The mails of the pile, without those that belong to a ticket the caller may not read. */
    private List<Predicate> conditions(
            MailPile pile, CriteriaQuery<?> query, Root<InboundMail> mail, CriteriaBuilder cb) {
        List<Predicate> where = new ArrayList<>();
        where.add(mail.get(InboundMail_.state).in(pile.states()));
        List.of(mail.get(InboundMail_.suggestedTicketId), mail.get(InboundMail_.ticketId))
                .forEach(id -> where.add(ofReadable(id, query, cb)));
        return where;
    }

    /** Looks each ticket up by its id, because the tickets of all mails are far more. */
    private Predicate ofReadable(Path<Long> id, CriteriaQuery<?> query, CriteriaBuilder cb) {
        Subquery<Long> readable = query.subquery(Long.class);
        Root<Ticket> ticket = readable.from(Ticket.class);
        readable.select(ticket.get(Ticket_.id))
                .where(cb.equal(ticket.get(Ticket_.id), id), rights.readable(readable, ticket, cb));
        return cb.or(cb.isNull(id), id.in(readable));
    }

    /** One mail, whole. Kept as a reading. */
    @PersonalData(object = "CORREO")
    public MailDetails open(long id) {
        InboundMail mail = visible(id);
        Set<Long> likely = new LinkedHashSet<>();
        Optional.ofNullable(mail.getSuggestedTicketId())
                .filter(one -> !mail.isForged())
                .ifPresent(likely::add);
        likely.addAll(ofSender(mail.getSender()));
        InboundMailText text = em.find(InboundMailText.class, id);
        return new MailDetails(
                mail,
                files(List.of(id)).getOrDefault(id, List.of()),
                text == null ? mail.getShown() : text.text(),
                number(mail.getTicketId()),
                likely.isEmpty() ? List.of() : inOrder(likely),
                Optional.ofNullable(mail.getHandledBy())
                        .map(one -> em.find(Account.class, one))
                        .map(Account::getDisplayName)
                        .orElse(null),
                mail.getState() == MailState.RAFAGA ? burst(mail).size() - 1L : 0);
    }

    private List<TicketRow> inOrder(Set<Long> ids) {
        Map<Long, TicketRow> rows =
                ticketQuery.among(ids).stream()
                        .collect(Collectors.toMap(TicketRow::id, row -> row));
        return ids.stream().map(rows::get).filter(row -> row != null).toList();
    }

    private List<Long> ofSender(String sender) {
        return sender.isEmpty()
                ? List.of()
                : em.createNamedQuery(Ticket.IDS_OF_MAILBOX, Long.class)
                        .setParameter("sender", sender)
                        .setMaxResults(MOST_LIKELY)
                        .getResultList();
    }

    /** The ticket a mail would go to, so that the person who joins it sees whose it is. */
    public JoinTarget target(long id, @NotBlank @Size(max = 30) String number) {
        InboundMail mail = movable(id);
        Ticket named = named(number);
        Ticket ticket = mergeRepository.leading(named);
        Person person = ticket.getPerson();
        return new JoinTarget(
                ticket.getNumber(),
                named.equals(ticket) ? null : named.getNumber(),
                ticket.getSubject(),
                ticket.getSchool() == null ? ticket.getSchoolNote() : ticket.getSchool().getName(),
                ticket.getStatus(),
                MaskedText.firstName(person.getFirstNames(), person.getLastNames()),
                person.getEmail().map(MaskedText::mailbox).orElse(null),
                isOwn(mail, named),
                ticket.isReopenable(clock.instant()) ? ticket.reopenableUntil() : null);
    }

    private Ticket named(String number) {
        return ticketRepository
                .typed(number)
                .filter(one -> ticketRepository.isReadable(mergeRepository.leading(one)))
                .orElseThrow(() -> new NotAllowedException("mail.ticket.unknown"));
    }

    /** Whether the person of the ticket, or of the ticket it was merged into, writes from there. */
    private boolean isOwn(InboundMail mail, Ticket named) {
        return !mail.getSender().isEmpty()
                && (mailMatcher.isOn(named, mail.getSender())
                        || mailMatcher.isOn(mergeRepository.leading(named), mail.getSender()));
    }

    /** It belongs to that ticket. */
    @TransactionAttribute(NOT_SUPPORTED)
    public void join(long id, @NotNull @Valid JoinMailCommand order) {
        InboundMail mail = movable(id);
        Ticket named = named(order.number());
        Ticket ticket = mergeRepository.leading(named);
        if (ticket.getStatus() == TicketStatus.ANULADO) {
            throw new NotAllowedException("mail.ticket.annulled");
        }
        boolean own = isOwn(mail, named);
        if (order.citizens()) {
            requireCitizens(mail, own, order);
        }
        if (order.reopen() && (!order.citizens() || !ticket.isReopenable(clock.instant()))) {
            throw new NotAllowedException("ticket.reopen.late", ticket.getNumber());
        }
        mails.place(
                new MailSettlementWorker.Placed(
                        mail.getId(),
                        ticket.getId(),
                        order.citizens(),
                        order.reopen(),
                        order.citizens() && !own ? order.reason() : null,
                        taken(mail),
                        caller.requireId()));
    }

    /** Another mailbox may be theirs too, but a person must give the reason. */
    private static void requireCitizens(InboundMail mail, boolean own, JoinMailCommand order) {
        if (mail.isOfMachine()) {
            throw new NotAllowedException("mail.machine");
        }
        if (!own && order.reason() == null) {
            throw new NotAllowedException("mail.mailbox.other", mail.getSender());
        }
    }

    /**
     * It was put on the wrong ticket: its citizen no longer sees it and gets no message, its
     * history keeps it, and it waits in the tray again.
     */
    @RolesAllowed(ADMINISTRADOR)
    @TransactionAttribute
    public void takeBack(long id, @NotBlank @Size(max = 400) String reason) {
        InboundMail mail = visible(id);
        if (!mail.getState().isReturnable()) {
            throw new NotAllowedException("mail.settled");
        }
        mails.takeBack(new MailSettlementWorker.Returned(mail.getId(), reason.strip()));
    }

    /** What a ticket can be made of, and its files; for {@link MailFilingService}. */
    @TransactionAttribute(NOT_SUPPORTED)
    public Ready ready(long id) {
        InboundMail mail = movable(id);
        return new Ready(mail.getId(), taken(mail));
    }

    /** A mail whose files wait in a basket. */
    public record Ready(long mail, MailFileImporter.Taken taken) {

        /** Where its files wait; null without any. */
        public String basket() {
            return taken.basket();
        }
    }

    /** The files of the mail as it arrived; none if that original has been deleted. */
    private MailFileImporter.Taken taken(InboundMail mail) {
        return inboundMailWorker
                .raw(mail.getId())
                .map(MailProcessor::read)
                .map(read -> mailFileImporter.take(read.files()))
                .orElse(MailFileImporter.Taken.nothing());
    }

    /** It belongs nowhere. */
    @TransactionAttribute
    public void discard(long id, @NotBlank @Size(max = 400) String reason) {
        InboundMail mail = movable(id);
        mails.discard(
                new MailSettlementWorker.Dropped(
                        List.of(mail), reason.strip(), caller.requireId()));
    }

    /** The same for all that wait of a flood; one line of the register for each. */
    @TransactionAttribute
    public int discardBurst(long id, @NotBlank @Size(max = 400) String reason) {
        InboundMail mail = movable(id);
        List<InboundMail> all = burst(mail);
        mails.discard(new MailSettlementWorker.Dropped(all, reason.strip(), caller.requireId()));
        return all.size();
    }

    private List<InboundMail> burst(InboundMail mail) {
        return em.createNamedQuery(InboundMail.BURST, InboundMail.class)
                .setParameter("sender", mail.getSender())
                .setParameter("burst", MailState.RAFAGA)
                .getResultList();
    }

    private InboundMail movable(long id) {
        InboundMail mail = visible(id);
        if (!mail.getState().isMovable()) {
            throw new NotAllowedException("mail.settled");
        }
        return mail;
    }

    private InboundMail visible(long id) {
        InboundMail mail = em.find(InboundMail.class, id);
        if (mail == null
                || mail.getState() == MailState.RECIBIDO
                || !mayRead(mail.getSuggestedTicketId())
                || !mayRead(mail.getTicketId())) {
            throw new NotFoundException();
        }
        return mail;
    }

    private boolean mayRead(Long ticketId) {
        return ticketId == null || ticketRepository.isReadable(em.find(Ticket.class, ticketId));
    }

    private String number(Long ticketId) {
        return ticketId == null ? null : em.find(Ticket.class, ticketId).getNumber();
    }

    private Map<Long, List<InboundMailFile>> files(Collection<Long> ids) {
        return em.createNamedQuery(InboundMailFile.OF_MAILS, InboundMailFile.class)
                .setParameter("mails", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(InboundMailFile::getMail));
    }

    private List<MailRow> rows(List<InboundMail> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, List<InboundMailFile>> attached =
                files(found.stream().map(InboundMail::getId).toList());
        Map<Long, String> numbers = numbers(found);
        List<MailRow> rows = new ArrayList<>();
        for (InboundMail mail : found) {
            Long about =
                    mail.getTicketId() == null ? mail.getSuggestedTicketId() : mail.getTicketId();
            rows.add(
                    new MailRow(
                            mail.getId(),
                            mail.getReceivedAt(),
                            mail.getSender(),
                            mail.getSenderName(),
                            mail.getSubject(),
                            mail.getState(),
                            mail.getDoubt(),
                            about == null ? null : numbers.get(about),
                            attached.getOrDefault(mail.getId(), List.of()).size()));
        }
        return rows;
    }

    private Map<Long, String> numbers(List<InboundMail> found) {
        Set<Long> ids = new LinkedHashSet<>();
        for (InboundMail mail : found) {
            Long about =
                    mail.getTicketId() == null ? mail.getSuggestedTicketId() : mail.getTicketId();
            if (about != null) {
                ids.add(about);
            }
        }
        return ids.isEmpty()
                ? Map.of()
                : em.createNamedQuery(Ticket.NUMBERS, Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }
}
