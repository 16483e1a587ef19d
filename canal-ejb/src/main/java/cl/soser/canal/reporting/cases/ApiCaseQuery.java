package cl.soser.canal.reporting.cases;

import static cl.soser.canal.account.Role.INSTITUCION;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.account.token.ApiScope;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.Phone;
import cl.soser.canal.person.Rut;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.ReportingScope;
import cl.soser.canal.response.AnswerState;
import cl.soser.canal.response.Finding;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.privacy.MaskedText;
import cl.soser.canal.shared.privacy.PersonalData;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.TicketText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * One request of an institution, whole, for its programs. Requests of other institutions are not
 * found. A restricted one never has text or person here.
 */
@Stateless
@RolesAllowed(INSTITUCION)
public class ApiCaseQuery {

    private static final String ANSWERS =
            """
            SELECT a.wording.stage, a.leftAt, a.wording.body, a.wording.promisedOn,
              a.wording.finding
            FROM Answer a WHERE a.ticket.id = :ticket AND a.state = :sent
            ORDER BY a.id\
            """;

    private static final String PERSON = "SELECT t.person FROM Ticket t WHERE t.id = :id";

    @PersistenceContext EntityManager em;
    @Inject CaseRepository caseRepository;
    @Inject CaseOutcomeReader caseOutcomeReader;
    @Inject ReportingScope reportingScope;
    @Inject CaseMasks caseMasks;
    @Inject CaseHistory caseHistory;
    @Inject Caller caller;

    /** Without any text, its person masked. */
    @TransactionAttribute(SUPPORTS)
    public CaseDetails read(@NotBlank String number) {
        return sheet(row(number), false, false);
    }

    /** With the texts and the person that the caller's token may read; recorded as a reading. */
    @PersonalData(purpose = "EXPORTACION")
    public CaseDetails readWhole(@NotBlank String number) {
        Set<String> scopes = caller.scopes();
        CaseRow row = row(number);
        return sheet(
                row,
                scopes.contains(ApiScope.TEXTOS) && !row.restricted(),
                scopes.contains(ApiScope.DATOS_PERSONALES) && !row.restricted());
    }

    private CaseRow row(String number) {
        return caseRepository
                .row(reportingScope.toRead(CaseCriteria.ALL), number)
                .map(row -> row.restricted() ? row.withoutSubject() : row)
                .orElseThrow(NotFoundException::new);
    }

    private CaseDetails sheet(CaseRow row, boolean texts, boolean open) {
        CaseOutcome extra = caseOutcomeReader.of(List.of(row)).get(row.id());
        CaseMask mask = caseMasks.of(row.id());
        String detail = texts ? em.find(TicketText.class, row.id()).getDetail() : null;
        return new CaseDetails(
                new CaseEntry(
                        open ? row : row.masked(mask),
                        !texts ? extra.withoutTexts() : open ? extra : extra.masked(mask)),
                open ? detail : mask.detail(detail),
                answers(row).stream()
                        .map(one -> !texts ? one.withoutBody() : open ? one : one.masked(mask))
                        .toList(),
                caseHistory.of(row.id(), row.restricted() ? null : mask),
                who(row, open));
    }

    private List<CaseDetails.CaseAnswer> answers(CaseRow row) {
        return em.createQuery(ANSWERS, Object[].class)
                .setParameter("ticket", row.id())
                .setParameter("sent", AnswerState.ENVIADA)
                .getResultStream()
                .map(
                        each ->
                                new CaseDetails.CaseAnswer(
                                        (Stage) each[0],
                                        (Instant) each[1],
                                        (String) each[2],
                                        (LocalDate) each[3],
                                        (Finding) each[4]))
                .toList();
    }

    private CaseDetails.Who who(CaseRow row, boolean open) {
        Person person =
                em.createQuery(PERSON, Person.class).setParameter("id", row.id()).getSingleResult();
        if (row.restricted()) {
            return new CaseDetails.Who(
                    true, person.getUserType(), MaskedText.MARK, null, null, null, null);
        }
        String document = person.getRut().map(Rut::format).or(person::getDocument).orElse(null);
        String mobile = person.getMobile().map(Phone::format).orElse(null);
        String landline = person.getLandline().map(Phone::format).orElse(null);
        String email = person.getEmail().orElse(null);
        return open
                ? new CaseDetails.Who(
                        false,
                        person.getUserType(),
                        person.getFullName(),
                        document,
                        mobile,
                        landline,
                        email)
                : new CaseDetails.Who(
                        true,
                        person.getUserType(),
                        MaskedText.name(person.getFullName()),
                        mark(document),
                        mark(mobile),
                        mark(landline),
                        mark(email));
    }

    /** Only that there is one. */
    private static String mark(String content) {
        return content == null ? null : MaskedText.MARK;
    }
}
