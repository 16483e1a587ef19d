package cl.soser.canal.audit;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.SessionsEnded;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.account.factor.FactorChanged;
import cl.soser.canal.account.factor.FactorRescued;
import cl.soser.canal.account.factor.FactorTried;
import cl.soser.canal.account.signin.AccountClosed;
import cl.soser.canal.account.signin.EmailChangeRequested;
import cl.soser.canal.account.signin.EmailChanged;
import cl.soser.canal.account.signin.MailboxVerified;
import cl.soser.canal.account.signin.PasswordChanged;
import cl.soser.canal.account.signin.PasswordResetRequested;
import cl.soser.canal.account.signin.RegistrationRepeated;
import cl.soser.canal.account.signin.SignInFailed;
import cl.soser.canal.account.signin.SignInSucceeded;
import cl.soser.canal.account.signin.VerificationRequested;
import cl.soser.canal.account.staff.AbsenceChanged;
import cl.soser.canal.account.staff.FactorResetProposed;
import cl.soser.canal.account.staff.RolesEntrusted;
import cl.soser.canal.account.staff.RolesProposed;
import cl.soser.canal.account.staff.StaffChanged;
import cl.soser.canal.account.staff.StaffInvited;
import cl.soser.canal.callcentre.CallerCorrected;
import cl.soser.canal.commitment.CommitmentChanged;
import cl.soser.canal.configuration.ConfigurationChanged;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.field.FieldSchoolChanged;
import cl.soser.canal.inbound.MailSettled;
import cl.soser.canal.incident.IncidentChanged;
import cl.soser.canal.link.TicketLinkChanged;
import cl.soser.canal.notification.outbox.MessageOpened;
import cl.soser.canal.paper.PaperChanged;
import cl.soser.canal.paper.photo.PhotoMoved;
import cl.soser.canal.paper.photo.PhotoReturned;
import cl.soser.canal.personaldata.DataHoldChanged;
import cl.soser.canal.personaldata.PersonalTaskEnded;
import cl.soser.canal.phone.LineChanged;
import cl.soser.canal.qualitysample.QualitySampleJudged;
import cl.soser.canal.quiet.QuietPeriodEnded;
import cl.soser.canal.radar.OutbreakDecided;
import cl.soser.canal.reader.ReaderListChanged;
import cl.soser.canal.response.sent.SealBroken;
import cl.soser.canal.retention.RetentionRunDecided;
import cl.soser.canal.retention.RetentionRunEnded;
import cl.soser.canal.right.RightCaseChanged;
import cl.soser.canal.right.register.DataBreachRecorded;
import cl.soser.canal.shared.DeliveryFailed;
import cl.soser.canal.shared.network.ClientAddress;
import cl.soser.canal.shared.request.AccessRefused;
import cl.soser.canal.survey.SurveyAnswered;
import cl.soser.canal.ticket.TicketChanged;
import cl.soser.canal.ticket.consent.ConsentStated;
import cl.soser.canal.ticket.handling.ContactOpened;
import cl.soser.canal.ticket.identity.MarkCorrected;
import cl.soser.canal.ticket.identity.NamesAsked;
import cl.soser.canal.ticket.identity.NamesDecided;
import cl.soser.canal.ticket.restricted.ExclusionDelayed;
import cl.soser.canal.ticket.tracking.FollowCodeIssued;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Writes the audit rows: what happens to tickets and accounts in the transaction in which it
 * happens, readings of personal data in one of their own.
 */
@Stateless
public class AuditTrailObserver {

    private static final Duration ONE_READING = Duration.ofMinutes(1);

    @PersistenceContext EntityManager em;
    @Inject Caller caller;
    @Inject ReadingRation readingRation;
    @Inject ClientAddress address;
    @Inject Clock clock;

    public void on(@Observes SignInSucceeded event) {
        keep(
                AuditAction.onAccount("INGRESO", event.account(), null),
                clock.instant(),
                event.account());
    }

    /** Against which account; not what was typed. */
    public void on(@Observes SignInFailed event) {
        keep(AuditAction.onAccount("INGRESO_FALLIDO", event.account(), null));
    }

    /**
     * Of what is refused again and again one entry a minute is enough. A visitor without an account
     * is nobody's reader: what they try is bounded by its codes.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void on(@Observes AccessRefused event) {
        if (caller.id().isPresent()) {
            read(
                    new AuditAction(
                            "ACCESO_NEGADO",
                            event.type(),
                            event.id(),
                            event.number(),
                            event.address()));
        }
    }

    public void on(@Observes TicketChanged change) {
        AuditAction action =
                AuditAction.onTicket(
                        "TICKET_" + change.kind(),
                        change.ticketId(),
                        change.number(),
                        change.reason());
        keep(action, change.happenedAt(), change.account());
    }

    public void on(@Observes DeliveryFailed failure) {
        keep(
                new AuditAction(
                        "CORREO_FALLIDO",
                        "MENSAJE",
                        failure.messageId(),
                        failure.ticketNumber(),
                        failure.templateCode()));
    }

    public void on(@Observes StaffChanged change) {
        keep(
                AuditAction.onAccount("CUENTA_" + change.change(), change.accountId(), null),
                change.changedAt());
    }

    public void on(@Observes RolesProposed event) {
        keep(
                new AuditAction(
                        "FUNCION_PROPUESTA",
                        "PROPUESTA",
                        event.proposal(),
                        null,
                        String.join(" ", new TreeSet<>(event.roles()))),
                event.at());
    }

    public void on(@Observes RolesEntrusted event) {
        String roles = String.join(" ", new TreeSet<>(event.roles()));
        String who =
                event.second() == null
                        ? "sin segunda persona, cuenta " + event.first()
                        : "cuentas " + event.first() + " y " + event.second();
        keep(
                AuditAction.onAccount("FUNCION_DADA", event.accountId(), roles + ": " + who),
                event.at());
    }

    /** Nobody is signed in while a second factor is shown, so the account is named. */
    public void on(@Observes FactorTried event) {
        AuditAction action =
                AuditAction.onAccount(
                        event.right() ? "SEGUNDO_PASO_BIEN" : "SEGUNDO_PASO_MAL",
                        event.accountId(),
                        event.kind().name());
        keep(action, event.at(), event.accountId());
    }

    public void on(@Observes FactorChanged event) {
        AuditAction action =
                AuditAction.onAccount(
                        "SEGUNDO_PASO_" + event.change(),
                        event.accountId(),
                        event.kind() == null ? null : event.kind().name());
        boolean own = event.change() != FactorChanged.Change.RESTABLECIDO;
        keep(action, event.at(), own ? event.accountId() : null);
    }

    public void on(@Observes FactorRescued event) {
        keep(
                AuditAction.onAccount("SEGUNDO_PASO_DESDE_SERVIDOR", event.accountId(), null),
                event.at());
    }

    public void on(@Observes FactorResetProposed event) {
        keep(
                new AuditAction("SEGUNDO_PASO_PEDIDO", "PROPUESTA", event.proposal(), null, null),
                event.at());
    }

    /** Which data, never what they were: a register of acts is no second file on a person. */
    public void on(@Observes CallerCorrected event) {
        AuditAction action =
                new AuditAction(
                        "PERSONA_CORREGIDA",
                        "PERSONA",
                        event.person(),
                        event.number(),
                        String.join(", ", event.fields()));
        keep(action, event.at());
    }

    public void on(@Observes NamesAsked event) {
        keep(
                AuditAction.onTicket(
                        "NOMBRES_PEDIDOS", event.ticketId(), event.ticketNumber(), event.purpose()),
                event.at());
    }

    public void on(@Observes NamesDecided event) {
        String code = event.released() ? "NOMBRES_ENTREGADOS" : "NOMBRES_NEGADOS";
        String what = "cuenta " + event.reader();
        keep(
                AuditAction.onTicket(
                        code,
                        event.ticketId(),
                        event.ticketNumber(),
                        event.released() ? what : what + ": " + event.reason()),
                event.at());
    }

    public void on(@Observes ConsentStated event) {
        String code = event.given() ? "AUTORIZACION_DADA" : "AUTORIZACION_RETIRADA";
        keep(
                AuditAction.onTicket(
                        code, event.ticketId(), event.ticketNumber(), event.purpose().name()),
                event.at());
    }

    public void on(@Observes MarkCorrected event) {
        String what = (event.hides() ? "oculta " : "muestra ") + event.kind();
        keep(
                AuditAction.onTicket(
                        "MARCA_CORREGIDA", event.ticketId(), event.ticketNumber(), what),
                event.at());
    }

    public void on(@Observes ContactOpened event) {
        keep(
                AuditAction.onTicket(
                        "CONTACTO_ABIERTO",
                        event.ticketId(),
                        event.ticketNumber(),
                        event.purpose().name()),
                event.at());
    }

    public void on(@Observes FollowCodeIssued event) {
        String code = event.isTexted() ? "CODIGO_POR_SMS" : "CODIGO_DICTADO";
        keep(AuditAction.onTicket(code, event.ticketId(), event.number(), null), event.at());
    }

    public void on(@Observes MessageOpened event) {
        keep(
                new AuditAction(
                        "MENSAJE_ABIERTO",
                        "MENSAJE",
                        event.messageId(),
                        event.ticketNumber(),
                        event.purpose().name()),
                event.at());
    }

    public void on(@Observes RationExceeded event) {
        keep(
                AuditAction.onAccount(
                        "LECTURA_INUSUAL", event.account(), event.readings() + " en una hora"));
    }

    /** A note that somebody typed stays with the case. */
    public void on(@Observes RightCaseChanged event) {
        boolean typed = event.note() == null || !event.note().matches("[A-Z0-9_, ]+");
        AuditAction action =
                new AuditAction(
                        "DERECHO_" + event.kind(),
                        "DERECHO",
                        event.caseId(),
                        event.number(),
                        typed ? null : event.note());
        keep(action, event.at(), event.account());
    }

    public void on(@Observes DataBreachRecorded event) {
        keep(new AuditAction("VULNERACION", "BRECHA", event.breach(), null, null), event.at());
    }

    public void on(@Observes QuietPeriodEnded event) {
        keep(new AuditAction("PAUSA_TERMINADA", "CANAL", null, null, event.reason()));
    }

    public void on(@Observes SessionsEnded event) {
        keep(AuditAction.onAccount("SESIONES_CERRADAS", event.accountId(), null), event.endedAt());
    }

    public void on(@Observes AccountClosed event) {
        keep(AuditAction.onAccount("CUENTA_CERRADA", event.accountId(), null), event.closedAt());
    }

    /** That it was done; the task itself tells how many rows, and nothing of whom. */
    public void on(@Observes PersonalTaskEnded event) {
        keep(
                new AuditAction("DATOS_" + event.kind(), "DERECHO", event.task(), null, null),
                event.at(),
                event.account());
    }

    public void on(@Observes DataHoldChanged event) {
        String code = event.ended() ? "CONSERVACION_TERMINADA" : "CONSERVACION_ORDENADA";
        keep(
                new AuditAction(code, "DERECHO", event.hold(), event.number(), event.reason()),
                event.at());
    }

    public void on(@Observes RetentionRunDecided event) {
        String code = event.approved() ? "RETENCION_APROBADA" : "RETENCION_RECHAZADA";
        keep(new AuditAction(code, "RETENCION", event.run(), null, null), event.at());
    }

    public void on(@Observes RetentionRunEnded event) {
        keep(
                new AuditAction(
                        "RETENCION_HECHA",
                        "RETENCION",
                        event.run(),
                        null,
                        String.valueOf(event.rows())),
                event.at());
    }

    public void on(@Observes MailboxVerified event) {
        keep(AuditAction.onAccount("CORREO_CONFIRMADO", event.accountId(), null), event.provedAt());
    }

    public void on(@Observes VerificationRequested event) {
        keep(AuditAction.onAccount("REGISTRO", null, null));
    }

    public void on(@Observes RegistrationRepeated event) {
        keep(AuditAction.onAccount("REGISTRO_REPETIDO", null, null));
    }

    public void on(@Observes PasswordResetRequested event) {
        keep(AuditAction.onAccount("CLAVE_PEDIDA", null, null));
    }

    public void on(@Observes PasswordChanged event) {
        keep(AuditAction.onAccount("CLAVE_CAMBIADA", null, null), event.changedAt());
    }

    public void on(@Observes StaffInvited event) {
        keep(AuditAction.onAccount("INVITACION", null, String.join(", ", event.roles())));
    }

    public void on(@Observes PaperChanged event) {
        String what =
                event.reason() == null ? event.folio() : event.folio() + ": " + event.reason();
        keep(
                new AuditAction("HOJA_" + event.change(), "TALONARIO", event.booklet(), null, what),
                event.happenedAt());
    }

    public void on(@Observes SealBroken event) {
        keep(
                new AuditAction("SELLO_ROTO", "RESPUESTA", event.answer(), event.number(), null),
                event.foundAt());
    }

    public void on(@Observes MailSettled event) {
        keep(
                new AuditAction(
                        "CORREO_" + event.how(),
                        "CORREO",
                        event.mail(),
                        event.ticket(),
                        event.reason()),
                event.at());
    }

    public void on(@Observes PhotoReturned event) {
        keep(
                new AuditAction(
                        "FOTO_DEVUELTA",
                        "FOTO",
                        event.photo(),
                        null,
                        event.reason() + ": " + event.text()),
                event.at());
    }

    public void on(@Observes PhotoMoved event) {
        String what = "establecimiento " + event.from() + " > " + event.to();
        keep(new AuditAction("FOTO_CORREGIDA", "FOTO", event.photo(), null, what), event.at());
    }

    public void on(@Observes LineChanged event) {
        keep(
                new AuditAction(
                        event.change(),
                        "LINEA_800",
                        event.object(),
                        event.ticketNumber(),
                        event.what()),
                event.at());
    }

    public void on(@Observes IncidentChanged event) {
        keep(
                new AuditAction(
                        "INCIDENTE_" + event.change(),
                        "INCIDENTE",
                        event.incident(),
                        event.ticket(),
                        event.reason()),
                event.happenedAt());
    }

    public void on(@Observes OutbreakDecided event) {
        keep(
                new AuditAction(
                        "BROTE_" + event.change(), "BROTE", event.outbreak(), null, event.what()),
                event.happenedAt());
    }

    /** Not whom: the ticket tells it to its readers once it is done. */
    public void on(@Observes ExclusionDelayed event) {
        keep(
                AuditAction.onTicket(
                        "TICKET_ULTIMO_LECTOR_SALE",
                        event.ticketId(),
                        event.number(),
                        event.cause().name()),
                event.at());
    }

    /** That it was said, never what. */
    public void on(@Observes SurveyAnswered event) {
        String code = event.operator() == null ? "ENCUESTA" : "ENCUESTA_TELEFONO";
        String what = event.kind() + (event.again() ? ", corregida" : "");
        keep(AuditAction.onTicket(code, event.ticketId(), event.number(), what), event.at());
    }

    public void on(@Observes TicketLinkChanged event) {
        keep(
                new AuditAction(
                        "VINCULO_" + event.change(),
                        "VINCULO",
                        event.link(),
                        event.ticket(),
                        event.kind() + " " + event.other()),
                event.at());
    }

    /** The history of the configuration has the details. */
    public void on(@Observes ConfigurationChanged event) {
        ConfigurationSubject what = event.what();
        keep(
                new AuditAction(
                        "CONFIGURACION",
                        "CAMBIO",
                        event.change(),
                        null,
                        what.kind() + " " + what.key() + ": " + what.label()),
                event.at());
    }

    public void on(@Observes CommitmentChanged event) {
        String type = event.type().name();
        String code = event.kind() == null ? type : type + "_" + event.kind();
        keep(
                new AuditAction(code, type, event.id(), null, event.note()),
                event.happenedAt(),
                event.account());
    }

    public void on(@Observes QualitySampleJudged event) {
        String verdict = event.pertinent() ? "PERTINENTE" : "NO_PERTINENTE";
        keep(
                new AuditAction(
                        "AUDITORIA_" + verdict,
                        "RESPUESTA",
                        event.answer(),
                        event.ticket(),
                        event.reason()),
                event.happenedAt());
    }

    public void on(@Observes FieldSchoolChanged event) {
        keep(AuditAction.onAccount(event.change(), event.account(), event.what()), event.at());
    }

    public void on(@Observes ReaderListChanged event) {
        String what =
                event.matter()
                        + ": propone "
                        + event.proposedBy()
                        + ", entran "
                        + new TreeSet<>(event.named())
                        + ", salen "
                        + new TreeSet<>(event.removed());
        keep(new AuditAction("LECTORES", "LECTORES", null, null, what), event.at());
    }

    public void on(@Observes AbsenceChanged event) {
        String days = event.firstDay() + " a " + event.lastDay();
        String what = event.substitute() == null ? days : days + ", " + event.substitute();
        keep(
                AuditAction.onAccount("AUSENCIA_" + event.change(), event.account(), what),
                event.at());
    }

    public void on(@Observes EmailChangeRequested event) {
        keep(AuditAction.onAccount("CORREO_CAMBIO_PEDIDO", null, null), event.requestedAt());
    }

    public void on(@Observes EmailChanged event) {
        keep(AuditAction.onAccount("CORREO_CAMBIADO", null, null), event.changedAt());
    }

    /**
     * Records a reading; it stays even if the caller's transaction is rolled back. A page reads its
     * data several times, and again whenever a draft is saved: readings within a minute are one
     * entry.
     *
     * @return how many readings this one is beyond the caller's ration; 0 within it
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int read(AuditAction action) {
        Instant now = clock.instant();
        if (caller.id().filter(me -> isKept(action, me, now)).isPresent()) {
            return 0;
        }
        keep(action, now);
        return readingRation.count(action);
    }

    /** What was asked for and not shown, because too much was read before. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refused(AuditAction reading) {
        keep(
                new AuditAction(
                        "LECTURA_FRENADA",
                        reading.objectType(),
                        reading.objectId(),
                        reading.ticketNumber(),
                        reading.reason()));
    }

    private boolean isKept(AuditAction action, long account, Instant now) {
        TypedQuery<Long> lately =
                action.ticketNumber() == null
                        ? em.createNamedQuery(AuditEntry.LATELY, Long.class)
                        : em.createNamedQuery(AuditEntry.LATELY_OF_TICKET, Long.class)
                                .setParameter("ticket", action.ticketNumber());
        String reason = AuditEntry.oneLine(action.reason());
        return !lately.setParameter("account", account)
                .setParameter("since", now.minus(ONE_READING))
                .setParameter("action", action.code())
                .setParameter("type", Objects.requireNonNullElse(action.objectType(), ""))
                .setParameter("object", Objects.requireNonNullElse(action.objectId(), -1L))
                .setParameter("reason", Objects.requireNonNullElse(reason, ""))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private void keep(AuditAction action) {
        keep(action, clock.instant());
    }

    private void keep(AuditAction action, Instant when) {
        keep(action, when, null);
    }

    /** A timer acts for an account, as when an answer leaves after its undo window. */
    private void keep(AuditAction action, Instant when, Long actsFor) {
        Optional<Long> account = caller.id();
        Actor actor = new Actor(kind(account.isPresent()), account.orElse(actsFor), network());
        em.persist(new AuditEntry(action, actor, when));
    }

    private ActorKind kind(boolean hasAccount) {
        if (hasAccount) {
            return Role.OF_STAFF.stream().anyMatch(caller::has)
                    ? ActorKind.PERSONAL
                    : ActorKind.CIUDADANO;
        }
        if (!caller.scopes().isEmpty()) {
            return ActorKind.PROGRAMA;
        }
        return network() == null ? ActorKind.SISTEMA : ActorKind.VISITA;
    }

    private String network() {
        try {
            return address.network();
        } catch (ContextNotActiveException inATimer) {
            return null;
        }
    }
}
