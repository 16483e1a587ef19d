package cl.soser.canal.reporting.cases;

import static cl.soser.canal.account.Role.INSTITUCION;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.audit.AuditAction;
import cl.soser.canal.audit.AuditTrailObserver;
import cl.soser.canal.person.Person;
import cl.soser.canal.response.sent.CitizenAnswer;
import cl.soser.canal.response.sent.CitizenAnswerRepository;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.privacy.MaskedText;

import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.TicketStep;
import cl.soser.canal.ticket.TicketText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;

/**
 * One request of the caller's own institution, to be read and never changed. The person is masked;
 * a reader who states a purpose sees it, and that is recorded (rules, sections 2 and 12).
 */
@Stateless
@RolesAllowed(INSTITUCION)
public class InstitutionCaseQuery {

    /** At least two words: punctuation alone is no purpose. */
    public static final String PURPOSE = "(?s).*\\p{L}{3,}.*\\s.*\\p{L}{3,}.*";

    private static final String STEPS =
            """
            SELECT s FROM TicketStep s WHERE s.ticketId = :ticket
            ORDER BY s.happenedAt, s.id""";

    @PersistenceContext EntityManager em;
    @Inject TicketRepository ticketRepository;
    @Inject CitizenAnswerRepository citizenAnswerRepository;
    @Inject CaseRepository caseRepository;
    @Inject AuditTrailObserver auditTrailObserver;
    @Inject CaseMasks caseMasks;
    @Inject Caller caller;

    /** Masked; requests of other institutions are not found. */
    public InstitutionCaseDetails open(@NotBlank String number) {
        return sheet(own(number), false);
    }

    /**
     * With the person's name and contact; the reader and the purpose are recorded.
     *
     * @param purpose the purpose, in the caller's words
     */
    public InstitutionCaseDetails unmasked(
            @NotBlank String number,
            @NotBlank @Size(min = 10, max = 200) @Pattern(regexp = PURPOSE) String purpose) {
        Ticket ticket = own(number);
        if (ticket.isRestricted()) {
            throw new NotFoundException();
        }
        auditTrailObserver.read(
                new AuditAction(
                        "LECTURA",
                        "TICKET",
                        ticket.getId(),
                        number,
                        "INSTITUCION: " + purpose.strip()));
        return sheet(ticket, true);
    }

    private Ticket own(String number) {
        String institution = caller.institution().orElseThrow(NotFoundException::new);
        return ticketRepository
                .find(number)
                .filter(ticket -> institution.equals(ticket.getInstitution()))
                .orElseThrow(NotFoundException::new);
    }

    private InstitutionCaseDetails sheet(Ticket ticket, boolean whole) {
        CaseRow facts = caseRepository.one(ticket.getId());
        CaseMask mask = caseMasks.of(ticket.getId());
        List<CaseDetails.Step> steps =
                em.createQuery(STEPS, TicketStep.class)
                        .setParameter("ticket", ticket.getId())
                        .getResultStream()
                        .filter(step -> CaseHistory.SHOWN.contains(step.getKind()))
                        .map(step -> CaseHistory.of(step, ticket.isRestricted() ? null : mask))
                        .toList();
        Person person = ticket.getPerson();
        if (ticket.isRestricted()) {
            return new InstitutionCaseDetails(
                    facts.withoutSubject(),
                    null,
                    null,
                    person.getUserType(),
                    null,
                    null,
                    steps,
                    List.of());
        }
        TicketText text = em.find(TicketText.class, ticket.getId());
        List<CitizenAnswer> sent = citizenAnswerRepository.of(ticket.getId());
        return new InstitutionCaseDetails(
                whole ? facts : facts.masked(mask),
                whole ? text.getDetail() : mask.detail(text.getDetail()),
                text.getHappenedOn(),
                person.getUserType(),
                whole ? person.getFullName() : MaskedText.name(person.getFullName()),
                whole ? contact(person) : null,
                steps,
                whole ? sent : masked(sent, mask));
    }

    private static List<CitizenAnswer> masked(List<CitizenAnswer> sent, CaseMask mask) {
        return sent.stream().map(one -> one.withBody(mask.apply(one.body()))).toList();
    }

    private static List<String> contact(Person person) {
        List<String> contact = new ArrayList<>();
        person.getMobile().ifPresent(phone -> contact.add(phone.toString()));
        person.getLandline().ifPresent(phone -> contact.add(phone.toString()));
        person.getEmail().ifPresent(contact::add);
        return contact;
    }
}
