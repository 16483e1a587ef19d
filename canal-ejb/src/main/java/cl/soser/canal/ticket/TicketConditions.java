package cl.soser.canal.ticket;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static cl.soser.canal.account.Role.OPERADOR;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.Person_;
import cl.soser.canal.person.Rut;
import cl.soser.canal.shared.Plain;
import cl.soser.canal.ticket.ReadingRights.NamedReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Turns a filter, and what the caller may read, into conditions. */
@Dependent
public class TicketConditions {

    private static final Duration SOON = Duration.ofHours(18);

    @PersistenceContext EntityManager em;
    @Inject Caller caller;
    @Inject ReadingRights rights;
    @Inject TicketWordSearch ticketWordSearch;
    @Inject Clock clock;

    public List<Predicate> of(
            TicketCriteria filter,
            AbstractQuery<?> query,
            Root<Ticket> ticket,
            CriteriaBuilder cb) {
        return of(filter, rights.readerOnce(), query, ticket, cb);
    }

    /**
     * @param me asked of {@link ReadingRights} once for many filters
     */
    public List<Predicate> of(
            TicketCriteria filter,
            Supplier<NamedReader> me,
            AbstractQuery<?> query,
            Root<Ticket> ticket,
            CriteriaBuilder cb) {
        List<Predicate> where = new ArrayList<>();
        box(filter.box(), me, query, ticket, cb).forEach(where::add);
        equal(filter.area(), () -> ticket.get(Ticket_.area), cb).ifPresent(where::add);
        equal(filter.motive(), () -> ticket.get("motive").get("code"), cb).ifPresent(where::add);
        equal(filter.topic(), () -> ticket.get("topic").get("code"), cb).ifPresent(where::add);
        equal(filter.urgency(), () -> ticket.get(Ticket_.operativeUrgency), cb)
                .ifPresent(where::add);
        equal(filter.place().institution(), () -> ticket.get(Ticket_.institution), cb)
                .ifPresent(where::add);
        equal(filter.place().school(), () -> ticket.get("school").get("id"), cb)
                .ifPresent(where::add);
        equal(filter.person(), () -> ticket.get("person").get("id"), cb).ifPresent(where::add);
        if (filter.entered() != null) {
            where.addAll(
                    filter.entered()
                            .on(LocalDate.now(clock))
                            .holds(ticket.get(Ticket_.enteredAt), clock.getZone(), cb));
        }
        if (filter.hasWords()) {
            where.add(words(filter.words(), query, ticket, cb));
        }
        if (tells(filter)) {
            where.add(rights.readable(me, query, ticket, cb));
        } else {
            rights.listed(me, query, ticket, cb).ifPresent(where::add);
        }
        return where;
    }

    /**
     * Whether being found tells what is in a ticket, or whose it is; then it is found by its
     * readers alone.
     */
    private static boolean tells(TicketCriteria filter) {
        return filter.box() != null && filter.box().tellsDanger()
                || filter.person() != null
                || filter.place().school() != null
                || filter.topic() != null
                || filter.hasWords() && !TypedNumber.isOnly(filter.words());
    }

    /**
     * Whose answer it is: the caller's; empty where it is the same for everybody whose lists hold
     * every ticket, and the caller is one of them.
     */
    public Optional<Long> asker(TicketCriteria filter) {
        boolean own = filter.box() == TicketPile.MIAS || filter.box() == TicketPile.EN_COPIA;
        return rights.isEverything() && !own && !tells(filter) ? Optional.empty() : caller.id();
    }

    /** The path is used only where it is needed, because it turns a left join into an inner one. */
    private static <T> Optional<Predicate> equal(
            T wanted, Supplier<Expression<?>> found, CriteriaBuilder cb) {
        return Optional.ofNullable(wanted).map(value -> cb.equal(found.get(), value));
    }

    private List<Predicate> box(
            TicketPile box,
            Supplier<NamedReader> me,
            AbstractQuery<?> query,
            Root<Ticket> ticket,
            CriteriaBuilder cb) {
        Instant now = clock.instant();
        Predicate open = cb.isTrue(ticket.get(Ticket_.open));
        return switch (box == null ? TicketPile.ABIERTAS : box) {
            case ALERTAS ->
                    owed(
                            me,
                            query,
                            ticket,
                            cb,
                            open,
                            cb.lessThan(ticket.get(Ticket_.attention), Ticket.RISK_ATTENTION));
            case RIESGOS ->
                    owed(
                            me,
                            query,
                            ticket,
                            cb,
                            open,
                            cb.equal(ticket.get(Ticket_.attention), Ticket.RISK_ATTENTION));
            case ABIERTAS -> concerning(me, query, ticket, cb, open);
            case POR_VALIDAR ->
                    owed(me, query, ticket, cb, in(TicketStatus.POR_VALIDAR, ticket, cb));
            case EN_AREA -> owed(me, query, ticket, cb, in(TicketStatus.EN_AREA, ticket, cb));
            case POR_REVISAR -> List.of(in(TicketStatus.EN_REVISION, ticket, cb));
            case POR_VISAR -> List.of(in(TicketStatus.EN_VISACION, ticket, cb));
            case CAMBIO_PEDIDO -> List.of(cb.isNotNull(ticket.get(Ticket_.termChangeAskedAt)));
            case ESPERA_CIUDADANO ->
                    owed(me, query, ticket, cb, in(TicketStatus.ESPERA_CIUDADANO, ticket, cb));
            case RESPONDIDAS ->
                    owed(me, query, ticket, cb, in(TicketStatus.RESPONDIDO, ticket, cb));
            case POR_AVISAR ->
                    owed(me, query, ticket, cb, cb.isNotNull(ticket.get(Ticket_.callOwedSince)));
            case CERRADAS -> List.of(in(TicketStatus.CERRADO, ticket, cb));
            case ANULADAS -> List.of(in(TicketStatus.ANULADO, ticket, cb));
            case POR_VENCER ->
                    owed(
                            me,
                            query,
                            ticket,
                            cb,
                            RunningTermPolicy.isDue(ticket, now, now.plus(SOON), cb));
            case VENCIDAS ->
                    owed(me, query, ticket, cb, RunningTermPolicy.isOverdue(ticket, now, cb));
            case VENCEN_HOY ->
                    owed(me, query, ticket, cb, RunningTermPolicy.isDue(ticket, now, day(1), cb));
            case VENCEN_MANANA ->
                    owed(
                            me,
                            query,
                            ticket,
                            cb,
                            RunningTermPolicy.isDue(ticket, day(1), day(2), cb));
            case VENCEN_SEMANA ->
                    owed(
                            me,
                            query,
                            ticket,
                            cb,
                            RunningTermPolicy.isDue(ticket, now, day(daysToMonday()), cb));
            case ETAPA_VENCIDA ->
                    owed(
                            me,
                            query,
                            ticket,
                            cb,
                            cb.lessThan(
                                    ticket.get(Ticket_.clocks)
                                            .get(TicketClocks_.stage)
                                            .get(StageTerm_.workDue),
                                    now));
            case MIAS -> List.of(open, cb.equal(ticket.get(Ticket_.takenBy), caller.requireId()));
            case EN_COPIA -> List.of(open, ReadingRights.copied(caller.areas(), query, ticket, cb));
            case TODAS -> List.of();
        };
    }

    /** The beginning of the day that lies this number of days ahead. */
    private Instant day(int ahead) {
        return LocalDate.now(clock).plusDays(ahead).atStartOfDay(clock.getZone()).toInstant();
    }

    private int daysToMonday() {
        return 8 - LocalDate.now(clock).getDayOfWeek().getValue();
    }

    /**
     * The filters of an area's member show what they can do for the area, and what they read as a
     * named reader; tickets in copy have a filter of their own.
     */
    private List<Predicate> owed(
            Supplier<NamedReader> me,
            AbstractQuery<?> query,
            Root<Ticket> ticket,
            CriteriaBuilder cb,
            Predicate... such) {
        return ofArea(ReadingRights.unrestricted(ticket, cb), me, query, ticket, cb, such);
    }

    /** As {@link #owed}, with the restricted tickets of the area that others handle. */
    private List<Predicate> concerning(
            Supplier<NamedReader> me,
            AbstractQuery<?> query,
            Root<Ticket> ticket,
            CriteriaBuilder cb,
            Predicate... such) {
        return ofArea(cb.conjunction(), me, query, ticket, cb, such);
    }

    private List<Predicate> ofArea(
            Predicate among,
            Supplier<NamedReader> me,
            AbstractQuery<?> query,
            Root<Ticket> ticket,
            CriteriaBuilder cb,
            Predicate... such) {
        List<Predicate> all = new ArrayList<>(List.of(such));
        boolean areaOnly =
                caller.has(AREA)
                        && !caller.has(ADMINISTRADOR)
                        && !caller.has(OPERACIONES)
                        && !caller.has(OPERADOR);
        if (areaOnly) {
            Set<String> areas = caller.areas();
            Predicate named = rights.named(me.get(), query, ticket, cb);
            all.add(
                    areas.isEmpty()
                            ? named
                            : cb.or(cb.and(ticket.get(Ticket_.area).in(areas), among), named));
        }
        return all;
    }

    private static Predicate in(TicketStatus status, Root<Ticket> ticket, CriteriaBuilder cb) {
        return cb.equal(ticket.get(Ticket_.status), status);
    }

    private static Optional<Rut> rut(String typed) {
        return typed.chars().filter(Character::isDigit).count() >= 7
                ? Rut.read(typed)
                : Optional.empty();
    }

    private Predicate words(
            String typed, AbstractQuery<?> query, Root<Ticket> ticket, CriteriaBuilder cb) {
        Optional<TypedNumber> number = TypedNumber.read(typed).filter(TypedNumber::marked);
        if (number.isPresent()) {
            int year = LocalDate.now(clock).getYear();
            return ticket.get(Ticket_.number).in(number.get().meant(year));
        }
        Optional<Rut> rut = rut(typed);
        if (rut.isPresent()) {
            Path<Person> person = ticket.get(Ticket_.person);
            return cb.and(
                    cb.equal(person.get(Person_.rutNumber), rut.get().number()),
                    cb.isNull(person.get(Person_.blockedAt)));
        }
        List<String> words = Plain.words(typed);
        if (words.isEmpty()) {
            return cb.disjunction();
        }
        return ticketWordSearch.in(words, query, ticket, cb);
    }

    /**
     * Whether the filter has only words, and more than {@link
     * cl.soser.canal.ticket.search.TicketQuery#CAP} readable tickets contain them; false if only a
     * count can decide.
     */
    public boolean isMany(TicketCriteria filter) {
        return filter.hasWords()
                && filter.equals(TicketCriteria.ofWords(filter.words()))
                && isProse(filter.words())
                && rights.isEverything()
                && ticketWordSearch.areMany(Plain.words(filter.words()));
    }

    /** Whether it has words that many of the recent tickets contain, whoever may read those. */
    public boolean isCommon(TicketCriteria filter) {
        return filter.hasWords()
                && isProse(filter.words())
                && ticketWordSearch.areCommon(Plain.words(filter.words()));
    }

    /** Neither a number nor a RUT, which find by themselves. */
    private static boolean isProse(String typed) {
        return !TypedNumber.isOnly(typed) && rut(typed).isEmpty();
    }
}
