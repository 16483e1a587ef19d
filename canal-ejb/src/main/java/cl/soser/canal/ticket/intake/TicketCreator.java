package cl.soser.canal.ticket.intake;

import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Classification;
import cl.soser.canal.contract.Contract;
import cl.soser.canal.contract.ContractQuery;
import cl.soser.canal.danger.Danger;
import cl.soser.canal.danger.DoubtLabels;
import cl.soser.canal.danger.DoubtQuery;
import cl.soser.canal.danger.TextDoubt;
import cl.soser.canal.danger.TicketDanger;
import cl.soser.canal.danger.reader.DangerQuery;
import cl.soser.canal.directory.Comuna;
import cl.soser.canal.directory.School;
import cl.soser.canal.person.Person;
import cl.soser.canal.question.JudgedAnswer;
import cl.soser.canal.routing.FoldedText;
import cl.soser.canal.routing.Route;
import cl.soser.canal.routing.RoutingFacts;
import cl.soser.canal.routing.RoutingQuery;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.sla.ClockRulesRepository;
import cl.soser.canal.ticket.ChosenCodes;
import cl.soser.canal.ticket.ClassifiedFiling;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.PlaceDetails;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.TicketText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a ticket of a request: looks its codes up, asks the rules, gives the number, starts the
 * clock at the given instant and fires the event. The channels' use cases ({@link
 * TicketIntakeWorker}) check who may call it.
 */
@ApplicationScoped
public class TicketCreator {

    private static final String DEFAULT_INSTITUTION = "JUNAEB";

    @PersistenceContext EntityManager em;
    @Inject CatalogueQuery catalogueQuery;
    @Inject DangerQuery dangerQuery;
    @Inject DoubtQuery doubtQuery;
    @Inject RoutingQuery routingQuery;
    @Inject TicketNumberSequence ticketNumberSequence;
    @Inject TicketRepository ticketRepository;
    @Inject ClockRulesRepository clockRulesRepository;
    @Inject ContractQuery contractQuery;
    @Inject Event<TicketFiled> filed;
    @Inject Clock clock;

    /**
     * Admits within the caller's transaction.
     *
     * @param account the citizen's own, or null where none is proved
     * @param enteredBy who typed it; null for a visitor
     */
    public Ticket admit(
            FileTicketCommand request,
            Channel channel,
            Person person,
            Long account,
            Long enteredBy,
            Instant at) {
        ChosenCodes codes = request.codes();
        if (!request.answers().areAbout(codes.motive(), codes.topic(), codes.subtopic(), channel)) {
            throw new NotAllowedException("question.elsewhere");
        }
        ClassifiedFiling filing =
                lookUp(request, channel, new ClassifiedFiling.Filer(person, account));
        Danger danger =
                Danger.of(
                                codes.danger(),
                                codes.urgency(),
                                dangerQuery.read(request.subject(), personsText(request)))
                        .among(catalogueQuery::isOffered);
        if (codes.childAlone()) {
            danger = danger.raised();
        }
        RoutingFacts facts = facts(filing, request, danger);
        Route route = routingQuery.route(facts);
        Ticket ticket =
                new Ticket(
                        ticketNumberSequence.next(at),
                        filing,
                        route,
                        contractOf(filing, at),
                        clockRulesRepository.inForce(),
                        at);
        Optional<TextDoubt> doubt = doubt(filing, request);
        doubt.ifPresent(one -> ticket.hold());
        em.persist(ticket);
        em.persist(new TicketText(ticket, request, facts.prose(), route.trace()));
        for (JudgedAnswer answer : request.answers().all()) {
            em.persist(new TicketQuestionAnswer(ticket.getId(), answer));
        }
        ticketRepository.record(ticket, StepKind.INGRESO, null, null, null, enteredBy, at);
        // After the ticket is stored: it has no relation by which its row would be written second.
        if (route.danger().isKnown()) {
            em.persist(new TicketDanger(ticket.getId(), route.danger()));
        }
        if (ticket.isHeld()) {
            ticketRepository.record(
                    ticket,
                    StepKind.RETENCION,
                    ticket.getStatus(),
                    whyHeld(route, doubt),
                    null,
                    null,
                    at);
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
                        danger.reading(),
                        codes.childAlone(),
                        ticket.getDueAt(),
                        at));
        return ticket;
    }

    /** Praise or a suggestion that asks something or tells of a fault is read by a person first. */
    private Optional<TextDoubt> doubt(ClassifiedFiling filing, FileTicketCommand request) {
        return filing.classification().motive().isAnsweredAutomatically()
                ? doubtQuery.read(request.subject(), personsText(request))
                : Optional.empty();
    }

    private static String whyHeld(Route route, Optional<TextDoubt> doubt) {
        List<String> why = new ArrayList<>(route.holdsAnswer() ? route.trace() : List.of());
        doubt.map(DoubtLabels::of).ifPresent(why::add);
        return String.join("; ", why);
    }

    private ClassifiedFiling lookUp(
            FileTicketCommand request, Channel channel, ClassifiedFiling.Filer filer) {
        ChosenCodes codes = request.codes();
        Classification classification =
                catalogueQuery.classifyNew(codes.motive(), codes.topic(), codes.subtopic());
        return new ClassifiedFiling(
                request.submissionKey(),
                channel,
                codes.context(),
                classification,
                codes.urgency(),
                request.subject(),
                lookUp(request.place()),
                filer);
    }

    private ClassifiedFiling.Place lookUp(PlaceDetails place) {
        School school = place.school() == null ? null : em.find(School.class, place.school());
        if (school != null) {
            return new ClassifiedFiling.Place(
                    school.getInstitution().getCode(), school, null, school.getComuna().getCode());
        }
        if (place.note() == null) {
            throw new NotAllowedException("filing.school.missing");
        }
        return new ClassifiedFiling.Place(
                place.institution() == null ? DEFAULT_INSTITUTION : place.institution(),
                null,
                place.note(),
                knownComuna(place.comuna()));
    }

    private String knownComuna(String code) {
        if (code != null && em.find(Comuna.class, code) == null) {
            throw new NotAllowedException("filing.comuna.unknown");
        }
        return code;
    }

    private RoutingFacts facts(ClassifiedFiling filing, FileTicketCommand request, Danger danger) {
        return new RoutingFacts(
                filing.classification().motive().getCode(),
                filing.classification().topic().getCode(),
                filing.classification().subtopicCode(),
                filing.urgency(),
                filing.channel(),
                filing.context(),
                filing.place().institution(),
                filing.place().region(),
                filing.place().schoolId(),
                danger,
                prose(request));
    }

    /** The detail, then the answers to questions, so that places in the detail are its own. */
    private static String personsText(FileTicketCommand request) {
        String answers = request.answers().prose();
        return answers.isBlank() ? request.detail() : request.detail() + "\n" + answers;
    }

    private static FoldedText prose(FileTicketCommand request) {
        return FoldedText.of(
                request.subject() + ". " + request.detail() + ". " + request.answers().prose());
    }

    private Contract contractOf(ClassifiedFiling filing, Instant at) {
        return contractQuery.at(
                filing.place().schoolId(),
                filing.place().institution(),
                at.atZone(clock.getZone()).toLocalDate());
    }
}
