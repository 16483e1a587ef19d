package cl.soser.canal.ticket;

import cl.soser.canal.account.Caller;
import cl.soser.canal.account.Person;
import cl.soser.canal.account.PersonDetails;
import cl.soser.canal.catalogue.Catalogues;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Classification;
import cl.soser.canal.directory.Comuna;
import cl.soser.canal.directory.School;
import cl.soser.canal.routing.Facts;
import cl.soser.canal.routing.Route;
import cl.soser.canal.routing.Routing;
import cl.soser.canal.shared.RefusedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * The one road by which a request enters, whatever its channel. Open to all: filing never waits for
 * an account (rules, section 3). The instant of this transaction starts the contract clock.
 */
@Stateless
@PermitAll
public class Intake {

    private static final String DEFAULT_INSTITUTION = "JUNAEB";

    @PersistenceContext EntityManager em;
    @Inject Caller caller;
    @Inject Catalogues catalogues;
    @Inject Routing routing;
    @Inject TicketNumbers numbers;
    @Inject Tickets tickets;
    @Inject Event<TicketFiled> filed;
    @Inject Clock clock;

    /** The number an earlier repetition of the same submission got. */
    public Optional<String> numberOf(String submissionKey) {
        return em.createNamedQuery(Ticket.NUMBER_BY_KEY, String.class)
                .setParameter("key", submissionKey)
                .getResultStream()
                .findAny();
    }

    /** Files as the citizen signed in, in whose own data nothing changes. */
    public String fileAsMyself(@NotNull @Valid NewTicket request) {
        Person person =
                caller.personId()
                        .map(id -> em.find(Person.class, id))
                        .orElseThrow(() -> new RefusedException("filing.person.missing"));
        return enter(request, Channel.WEB, person, caller.requireId());
    }

    /**
     * Files for somebody without an account; who they are stays unproved until a mailbox answers.
     */
    public String fileAsVisitor(
            @NotNull @Valid NewTicket request, @NotNull @Valid PersonDetails details) {
        Optional<String> already = numberOf(request.submissionKey());
        if (already.isPresent()) {
            return already.get();
        }
        Person person = new Person(details, clock.instant());
        em.persist(person);
        return enter(request, Channel.WEB, person, null);
    }

    private String enter(NewTicket request, Channel channel, Person person, Long account) {
        return numberOf(request.submissionKey())
                .orElseGet(() -> admit(request, channel, person, account).getNumber());
    }

    private Ticket admit(NewTicket request, Channel channel, Person person, Long account) {
        Instant now = clock.instant();
        Filing filing = lookUp(request, channel, person, account);
        Route route = routing.route(facts(filing, request));
        Ticket ticket = new Ticket(numbers.next(now), filing, route, contractAt(now), now);
        em.persist(ticket);
        em.persist(new TicketText(ticket, request, route.trace()));
        tickets.record(ticket, StepKind.INGRESO, null, null, account, now);
        if (ticket.isHeld()) {
            tickets.record(
                    ticket, StepKind.RETENCION, ticket.getStatus(), lastOf(route), null, now);
        }
        filed.fire(
                new TicketFiled(
                        ticket.getId(),
                        ticket.getNumber(),
                        ticket.getMotive().getCode(),
                        ticket.getArea(),
                        ticket.getCopies(),
                        ticket.getMotive().isAnsweredAutomatically() && !ticket.isHeld(),
                        ticket.isAlert(),
                        ticket.getDueAt()));
        return ticket;
    }

    private Filing lookUp(NewTicket request, Channel channel, Person person, Long account) {
        Classification classification =
                catalogues.classify(request.motive(), request.topic(), request.subtopic());
        School school = request.school() == null ? null : em.find(School.class, request.school());
        if (school == null && request.schoolNote() == null) {
            throw new RefusedException("filing.school.missing");
        }
        return new Filing(
                request.submissionKey(),
                channel,
                request.context(),
                classification,
                request.urgency(),
                request.subject(),
                institution(school, request),
                school,
                school == null ? request.schoolNote() : null,
                school == null ? knownComuna(request.comuna()) : school.getComuna().getCode(),
                person,
                account);
    }

    private static String institution(School school, NewTicket request) {
        if (school != null) {
            return school.getInstitution().getCode();
        }
        return request.institution() == null ? DEFAULT_INSTITUTION : request.institution();
    }

    private String knownComuna(String code) {
        if (code != null && em.find(Comuna.class, code) == null) {
            throw new RefusedException("filing.comuna.unknown");
        }
        return code;
    }

    private Facts facts(Filing filing, NewTicket request) {
        return new Facts(
                filing.classification().motive().getCode(),
                filing.classification().topic().getCode(),
                filing.classification().subtopicCode(),
                filing.urgency(),
                filing.channel(),
                filing.context(),
                filing.institution(),
                filing.comuna() == null
                        ? null
                        : em.find(Comuna.class, filing.comuna()).getRegion().getCode(),
                filing.school() == null ? null : filing.school().getId(),
                request.subject() + ". " + request.detail());
    }

    private Contract contractAt(Instant now) {
        return em.createNamedQuery(Contract.IN_FORCE, Contract.class)
                .setParameter("day", now.atZone(clock.getZone()).toLocalDate())
                .setMaxResults(1)
                .getResultStream()
                .findAny()
                .orElseThrow(() -> new IllegalStateException("no contract in force"));
    }

    private static String lastOf(Route route) {
        return route.trace().isEmpty() ? null : String.join("; ", route.trace());
    }
}
