package cl.soser.canal.notification;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import cl.soser.canal.contract.ContractQuery;
import cl.soser.canal.inbound.RightMailNoticed;
import cl.soser.canal.notification.outbox.NewMessage;
import cl.soser.canal.notification.outbox.Outbox;
import cl.soser.canal.notification.template.FullDate;
import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.notification.template.MessageLabels;
import cl.soser.canal.person.EmailNormalizer;
import cl.soser.canal.right.DataRightCase;
import cl.soser.canal.right.DataRightRepository;
import cl.soser.canal.right.IdentityProof;
import cl.soser.canal.right.RightAsker;
import cl.soser.canal.right.RightCaseChanged;
import cl.soser.canal.right.RightChannel;
import cl.soser.canal.right.RightStepKind;
import cl.soser.canal.right.RightTermPolicy;
import cl.soser.canal.right.intake.RightCodeRequested;
import cl.soser.canal.right.register.DataBreachRecorded;
import cl.soser.canal.right.warning.RightMilestone;
import cl.soser.canal.right.warning.RightWarned;
import cl.soser.canal.shared.SecretTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells of cases about personal data: who asked, the officer, the institution that answers. The
 * mails say a number and no data; all else is on the page.
 */
@ApplicationScoped
class RightCaseMailer {

    @PersistenceContext EntityManager em;
    @Inject DataRightRepository dataRightRepository;
    @Inject Outbox outbox;
    @Inject StaffRecipients staffRecipients;
    @Inject ContractQuery contractQuery;
    @Inject MailSettings settings;
    @Inject Clock clock;

    void on(@Observes RightCaseChanged event) {
        DataRightCase about = em.find(DataRightCase.class, event.caseId());
        switch (event.kind()) {
            case RECIBIDA -> received(about, event);
            case IDENTIDAD_ACREDITADA -> identified(about, event);
            case DOCUMENTO_PEDIDO -> asker(about, event, MessageCode.DERECHO_FALTA);
            case DOCUMENTO_RECIBIDO -> officers(about, event, MessageCode.DERECHO_DOCUMENTO);
            case PRORROGADA -> asker(about, event, MessageCode.DERECHO_PRORROGADO);
            case RESPONDIDA, IDENTIDAD_NO_ACREDITADA ->
                    asker(about, event, MessageCode.DERECHO_RESPONDIDO);
            case BLOQUEO_LEVANTADO -> asker(about, event, MessageCode.DERECHO_LEVANTADO);
            case DERIVADA -> {
                asker(about, event, MessageCode.DERECHO_DERIVADO);
                institution(about, event);
            }
            default -> {
                // is for the history of the case
            }
        }
    }

    private void received(DataRightCase about, RightCaseChanged event) {
        if (!isCoded(about)) {
            asker(about, event, MessageCode.DERECHO_RECIBIDO);
        }
        owner(about, event);
        officers(about, event, MessageCode.DERECHO_NUEVO);
    }

    /** The mail with the code is the only one that such a mailbox gets before its proof. */
    private static boolean isCoded(DataRightCase about) {
        return about.getChannel() == RightChannel.PORTAL && about.getAccount() == null;
    }

    /** Now it is known to be hers: she gets what others got at once. */
    private void identified(DataRightCase about, RightCaseChanged event) {
        long proofs =
                dataRightRepository.steps(about).stream()
                        .filter(step -> step.getKind() == RightStepKind.IDENTIDAD_ACREDITADA)
                        .count();
        if (isCoded(about) && proofs == 1) {
            asker(about, event, MessageCode.DERECHO_RECIBIDO);
        }
    }

    /** Until somebody proved the mailbox, a stranger may have written it. */
    private void asker(DataRightCase about, RightCaseChanged event, MessageCode code) {
        RightAsker asker = about.getAsker();
        if (asker.email() != null) {
            outbox.post(
                    about(about, event.kind() + ":" + event.at().toEpochMilli(), code)
                            .to(asker.email(), asker.name())
                            .unverified(about.getProof() == null)
                            .happened(event.at())
                            .with("razon", event.note() == null ? "" : event.note())
                            .with("contacto", event.note() == null ? "" : event.note())
                            .with("contrato", contract(about))
                            .with(
                                    "enlace",
                                    settings.baseUrl() + "/datos?numero=" + about.getNumber()));
        }
    }

    /** Of an account that asks under another mailbox: whoever has stolen it would not say so. */
    private void owner(DataRightCase about, RightCaseChanged event) {
        if (about.getAccount() == null) {
            return;
        }
        Account account = em.find(Account.class, about.getAccount());
        if (!EmailNormalizer.of(account.getEmail()).equals(about.getEmailKey())) {
            outbox.post(
                    about(about, "cuenta", MessageCode.DERECHO_DE_SU_CUENTA)
                            .to(account.getEmail(), account.getDisplayName())
                            .happened(event.at())
                            .with("enlace", settings.baseUrl() + "/datos"));
        }
    }

    private String contract(DataRightCase about) {
        return about.getContract() == null ? "" : contractQuery.parties(about.getContract());
    }

    private void officers(DataRightCase about, RightCaseChanged event, MessageCode code) {
        for (Account account : staffRecipients.withRole(Role.DATOS)) {
            if (!account.getId().equals(event.account())) {
                outbox.post(
                        staff(about, event.kind() + ":" + event.at().toEpochMilli(), code)
                                .to(account.getEmail(), account.getDisplayName())
                                .happened(event.at()));
            }
        }
    }

    /** The institution decides what the data are for, so it learns who asks for what. */
    private void institution(DataRightCase about, RightCaseChanged event) {
        RightAsker asker = about.getAsker();
        outbox.post(
                about(about, "institucion", MessageCode.DERECHO_A_INSTITUCION)
                        .to(event.note(), about.getContract())
                        .happened(event.at())
                        .with("contrato", contract(about))
                        .with("persona", asker.name())
                        .with("contacto", asker.email() == null ? asker.address() : asker.email())
                        .with("asunto", about.getText() == null ? "" : about.getText()));
    }

    /** A stranger may have written the mailbox, so that its codes are as few as other mails. */
    void on(@Observes RightCodeRequested event) {
        outbox.post(
                new NewMessage(
                                MessageCode.CODIGO_DERECHO,
                                event.number()
                                        + ":"
                                        + SecretTokens.hash(event.code() + clock.millis()))
                        .ofRight(event.number())
                        .to(event.email(), "")
                        .unverified(!isProved(event))
                        .uselessAfter(event.expiresAt())
                        .with("codigo", event.code())
                        .with("hora", FullDate.of(event.expiresAt())));
    }

    /** Somebody entered a code that was sent there, or it is that of the account that asks. */
    private boolean isProved(RightCodeRequested event) {
        return em.createNamedQuery(DataRightCase.COUNT_PROVED_BY_CODE, Long.class)
                                .setParameter("key", EmailNormalizer.of(event.email()))
                                .setParameter("code", IdentityProof.CODIGO)
                                .getSingleResult()
                        > 0
                || dataRightRepository
                        .find(event.number())
                        .map(DataRightCase::getAccount)
                        .map(account -> em.find(Account.class, account))
                        .filter(account -> account.getEmail().equals(event.email()))
                        .isPresent();
    }

    /**
     * It has no number before somebody enters it; the officer knows that it is there. Once a day,
     * since anybody can write such mails.
     */
    void on(@Observes RightMailNoticed event) {
        LocalDate received = LocalDate.ofInstant(event.receivedAt(), clock.getZone());
        for (Account account : staffRecipients.withRole(Role.DATOS)) {
            outbox.post(
                    new NewMessage(MessageCode.DERECHO_EN_CORREO, received.toString())
                            .to(account.getEmail(), account.getDisplayName())
                            .happened(event.receivedAt())
                            .with("fecha", FullDate.of(received))
                            .with("plazo", FullDate.of(RightTermPolicy.due(received)))
                            .with("enlaceDerecho", settings.baseUrl() + "/gestion/derechos"));
        }
    }

    /** Operations too, once it is late. */
    void on(@Observes RightWarned event) {
        DataRightCase about = em.find(DataRightCase.class, event.caseId());
        boolean late = event.milestone() == RightMilestone.VENCIDA;
        Map<Long, Account> warned = new LinkedHashMap<>();
        Stream.concat(
                        staffRecipients.withRole(Role.DATOS).stream(),
                        late ? staffRecipients.withRole(Role.OPERACIONES).stream() : Stream.empty())
                .forEach(account -> warned.put(account.getId(), account));
        for (Account account : warned.values()) {
            outbox.post(
                    staff(
                                    about,
                                    event.milestone() + ":" + about.getDueOn(),
                                    late
                                            ? MessageCode.DERECHO_VENCIDO
                                            : MessageCode.DERECHO_POR_VENCER)
                            .to(account.getEmail(), account.getDisplayName())
                            .happened(event.at())
                            .with("etapa", MessageLabels.word("right." + event.milestone())));
        }
    }

    /** What happened is not in the mail. */
    void on(@Observes DataBreachRecorded event) {
        Map<Long, Account> told = new LinkedHashMap<>();
        Stream.of(Role.DATOS, Role.OPERACIONES, Role.TI)
                .flatMap(role -> staffRecipients.withRole(role).stream())
                .forEach(account -> told.put(account.getId(), account));
        for (Account account : told.values()) {
            outbox.post(
                    new NewMessage(MessageCode.VULNERACION, "brecha:" + event.breach())
                            .to(account.getEmail(), account.getDisplayName())
                            .happened(event.at())
                            .with("fecha", FullDate.of(event.at()))
                            .with("plazo", FullDate.of(event.tellBy()))
                            .with(
                                    "enlaceBrecha",
                                    settings.baseUrl()
                                            + "/gestion/brechas/ver?id="
                                            + event.breach()));
        }
    }

    private NewMessage staff(DataRightCase about, String occasion, MessageCode code) {
        return about(about, occasion, code)
                .with(
                        "enlaceDerecho",
                        settings.baseUrl() + "/gestion/derechos/ver?id=" + about.getId());
    }

    private static NewMessage about(DataRightCase about, String occasion, MessageCode code) {
        return new NewMessage(code, about.getNumber() + ":" + occasion)
                .ofRight(about.getNumber())
                .with("derecho", MessageLabels.word("right.kind." + about.getKind()))
                .with("fecha", FullDate.of(about.getReceivedOn()))
                .with("plazo", FullDate.of(about.getDueOn()));
    }
}
