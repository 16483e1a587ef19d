package cl.soser.canal.survey;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.Phone;
import cl.soser.canal.purpose.Purpose;
import cl.soser.canal.purpose.PurposeObjectionRepository;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.consent.RepresentativeConsentRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Asks one question, or finds the reason why it is not asked: by a link where there is a mailbox,
 * otherwise an operator may. In its caller's transaction.
 */
@ApplicationScoped
class SurveyAsker {

    private static final Duration REST = Duration.ofDays(3);

    private static final List<String> STAFF =
            List.of(Role.OPERADOR, Role.ADMINISTRADOR, Role.AREA, Role.OPERACIONES);

    @PersistenceContext EntityManager em;
    @Inject SurveyRuleService surveyRuleService;
    @Inject StaffRepository staffRepository;
    @Inject RepresentativeConsentRepository representativeConsentRepository;
    @Inject PurposeObjectionRepository purposeObjectionRepository;
    @Inject Event<SurveyAsked> asked;
    @Inject Clock clock;

    /** At an instant that may have gone by, where a history is filled. */
    void ask(long id, Instant now) {
        Survey survey = em.find(Survey.class, id);
        if (survey == null || survey.getState() != SurveyState.PENDIENTE) {
            return;
        }
        SurveyPlan terms = surveyRuleService.terms();
        Ticket ticket = survey.getTicket();
        Optional<String> mailbox = mailbox(ticket);
        Optional<String> way =
                mailbox.map(key -> "correo:" + key).or(() -> telephone(ticket.getPerson()));
        SurveyContact contact = way.map(this::contact).orElse(null);
        Optional<SurveyOmission> why = omission(survey, contact, terms, now);
        Instant until = now.plus(Duration.ofDays(terms.linkDays()));
        Instant rested = contact == null ? null : rested(contact);
        if (why.isPresent()) {
            survey.omit(why.get());
        } else if (rested != null && rested.isAfter(now)) {
            survey.putOff(rested);
        } else if (mailbox.isPresent()) {
            String token = SecretTokens.random();
            contact.ask(survey.getKind(), now);
            survey.send(contact, token, now, MonthStart.of(now, clock.getZone()), until);
            asked.fire(
                    new SurveyAsked(
                            id, survey.getKind(), survey.getTicket().getId(), token, until, now));
        } else {
            contact.ask(survey.getKind(), now);
            survey.leaveToOperators(contact, until);
        }
        em.flush();
    }

    /** Two questions, however different, do not reach a person on one day. */
    private static Instant rested(SurveyContact contact) {
        return contact.lastAsked() == null ? null : contact.lastAsked().plus(REST);
    }

    /** The channel of this request's answer, not the person's present choice. */
    private static Optional<String> mailbox(Ticket ticket) {
        return ticket.getAnswerChannel() == AnswerChannel.CORREO
                ? ticket.getPerson().getEmailKey()
                : Optional.empty();
    }

    private static Optional<String> telephone(Person person) {
        return person.getMobile()
                .or(person::getLandline)
                .map(Phone::international)
                .map(number -> "telefono:" + number);
    }

    private SurveyContact contact(String way) {
        String hash = SecretTokens.hash(way);
        SurveyContact known = em.find(SurveyContact.class, hash);
        if (known == null) {
            known = new SurveyContact(hash);
            em.persist(known);
        }
        return known;
    }

    private Optional<SurveyOmission> omission(
            Survey survey, SurveyContact contact, SurveyPlan terms, Instant now) {
        Ticket ticket = survey.getTicket();
        if (ticket.isRestricted()) {
            return Optional.of(SurveyOmission.RESERVADA);
        }
        if (ticket.getStatus() != TicketStatus.CERRADO) {
            return Optional.of(SurveyOmission.REABIERTA);
        }
        if (!representativeConsentRepository.allows(ticket.getId(), Purpose.ENCUESTA)) {
            return Optional.of(SurveyOmission.SIN_AUTORIZACION);
        }
        if (contact == null) {
            return Optional.of(SurveyOmission.SIN_CONTACTO);
        }
        if (contact.isRefused()
                || ticket.getPerson().isBlocked()
                || purposeObjectionRepository.stands(
                        ticket.getPerson().getId(), List.of(contact.getHash()), Purpose.ENCUESTA)) {
            return Optional.of(SurveyOmission.BAJA);
        }
        if (isStaff(ticket)) {
            return Optional.of(SurveyOmission.PERSONAL);
        }
        Duration pause = Duration.ofDays(terms.pauseDays());
        return contact.wasAsked(survey.getKind(), now.minus(pause))
                ? Optional.of(SurveyOmission.LIMITE)
                : Optional.empty();
    }

    private boolean isStaff(Ticket ticket) {
        return staffRepository.hasRole(
                ticket.getAccount(), ticket.getPerson().getEmailKey().orElse(null), STAFF);
    }
}
