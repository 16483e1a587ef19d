package cl.soser.canal.reporting.cases;

import static cl.soser.canal.account.Role.INSTITUCION;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.audit.AuditAction;
import cl.soser.canal.audit.AuditTrailObserver;
import cl.soser.canal.person.Person;
import cl.soser.canal.response.sent.CitizenAnswer;
import cl.soser.canal.response.sent.CitizenAnswerRepository;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.privacy.MaskedText;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.TicketText;
import cl.soser.canal.ticket.identity.NameRequestDetails;
import cl.soser.canal.ticket.identity.NameRequestService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One request of the caller's own institution, to be read and never changed. Persons are hidden, in
 * its texts, too; names that were released to a reader can be read, and each reading is recorded
 * (rules, sections 2 and 12).
 */
@Stateless
@RolesAllowed(INSTITUCION)
public class InstitutionCaseQuery {

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject CitizenAnswerRepository citizenAnswerRepository;
    @Inject CaseRepository caseRepository;
    @Inject AuditTrailObserver auditTrailObserver;
    @Inject CaseMasks caseMasks;
    @Inject NameRequestService nameRequestService;
    @Inject CaseHistory caseHistory;
    @Inject Caller caller;

    /**
     * The one of a number that somebody typed, as a list shows it; requests of other institutions
     * are not found.
     *
     * @param typed in any spelling, or of this year or the last without the year
     */
    @TransactionAttribute(SUPPORTS)
    public Optional<CaseRow> typed(@NotNull String typed) {
        String institution = caller.institution().orElseThrow(NotFoundException::new);
        return ticketRepository
                .typed(typed)
                .filter(ticket -> institution.equals(ticket.getInstitution()))
                .map(Ticket::getId)
                .map(
                        id -> {
                            CaseRow facts = caseRepository.one(id);
                            return facts.restricted()
                                    ? facts.withoutSubject()
                                    : facts.masked(caseMasks.of(id));
                        });
    }

    /** Masked; requests of other institutions are not found. */
    public InstitutionCaseDetails open(@NotBlank String number) {
        Ticket ticket = own(number);
        record(ticket, "textos sin nombres");
        return sheet(ticket, false);
    }

    /**
     * With the names that the administrator or the personal-data officer released to the caller;
     * all else that tells of a person stays hidden. Each reading is recorded with what it was asked
     * for.
     */
    public InstitutionCaseDetails unmasked(@NotBlank String number) {
        Ticket ticket = own(number);
        NameRequestDetails request =
                nameRequestService
                        .mine(number)
                        .filter(NameRequestDetails::open)
                        .orElseThrow(() -> new NotAllowedException("names.notReleased"));
        record(ticket, request.purpose());
        return sheet(ticket, true);
    }

    private void record(Ticket ticket, String purpose) {
        auditTrailObserver.read(
                new AuditAction(
                        "LECTURA",
                        "TICKET",
                        ticket.getId(),
                        ticket.getNumber(),
                        "INSTITUCION: " + purpose));
    }

    private Ticket own(String number) {
        String institution = caller.institution().orElseThrow(NotFoundException::new);
        Ticket ticket = ticketRepository.find(number).orElseThrow(NotFoundException::new);
        if (!institution.equals(ticket.getInstitution())) {
            throw ticketRepository.foreign(ticket);
        }
        return ticket;
    }

    private InstitutionCaseDetails sheet(Ticket ticket, boolean whole) {
        CaseRow facts = caseRepository.one(ticket.getId());
        CaseMask mask = caseMasks.of(ticket.getId());
        List<CaseDetails.Step> steps =
                caseHistory.of(ticket.getId(), ticket.isRestricted() ? null : mask);
        Person person = ticket.getPerson();
        if (ticket.isRestricted()) {
            return new InstitutionCaseDetails(
                    facts.withoutSubject(),
                    null,
                    null,
                    person.getUserType(),
                    null,
                    false,
                    steps,
                    List.of());
        }
        TicketText text = em.find(TicketText.class, ticket.getId());
        List<CitizenAnswer> sent = citizenAnswerRepository.of(ticket.getId());
        CaseMask shown = whole ? caseMasks.withNames(ticket.getId()) : mask;
        return new InstitutionCaseDetails(
                facts.masked(shown),
                shown.detail(text.getDetail()),
                text.getHappenedOn(),
                person.getUserType(),
                whole ? person.getFullName() : MaskedText.name(person.getFullName()),
                whole,
                steps,
                masked(sent, shown));
    }

    private static List<CitizenAnswer> masked(
            List<CitizenAnswer> sent, UnaryOperator<String> mask) {
        return sent.stream().map(one -> one.withBody(mask.apply(one.body()))).toList();
    }
}
