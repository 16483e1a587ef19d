package cl.soser.canal.notification;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.evidence.EvidenceBroken;
import cl.soser.canal.evidence.EvidenceDaySigned;
import cl.soser.canal.evidence.RowFinding;
import cl.soser.canal.notification.outbox.NewMessage;
import cl.soser.canal.notification.outbox.Outbox;
import cl.soser.canal.notification.template.FullDate;
import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.notification.template.MessageLabels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.stream.Collectors;

/**
 * Gives the signed root of each day to Operations, who so hold what no change of the database
 * reaches; tells the data officer and informática what is no longer what was sealed.
 */
@ApplicationScoped
class EvidenceMailer {

    private static final int NAMED = 20;

    @Inject Outbox outbox;
    @Inject StaffRepository staff;
    @Inject MailSettings settings;
    @Inject Clock clock;

    void on(@Observes EvidenceDaySigned event) {
        for (Account account : staff.withRole(Role.OPERACIONES)) {
            outbox.post(
                    new NewMessage(MessageCode.EVIDENCIA_DIA, "evidencia:" + event.day())
                            .to(account.getEmail(), account.getDisplayName())
                            .happened(clock.instant())
                            .with("dia", event.day().toString())
                            .with("filas", String.valueOf(event.entries()))
                            .with("raiz", event.root())
                            .with("firma", event.signature())
                            .with("clave", event.publicKey()));
        }
    }

    void on(@Observes EvidenceBroken event) {
        String rows =
                event.findings().stream()
                        .limit(NAMED)
                        .map(EvidenceMailer::words)
                        .collect(Collectors.joining("\n"));
        for (Account account : staff.withRole(Role.TI, Role.DATOS)) {
            outbox.post(
                    new NewMessage(
                                    MessageCode.EVIDENCIA_ROTA,
                                    "evidencia:" + event.foundAt().toEpochMilli())
                            .to(account.getEmail(), account.getDisplayName())
                            .happened(event.foundAt())
                            .with("cuantos", String.valueOf(event.findings().size()))
                            .with("filas", rows)
                            .with("fecha", FullDate.of(event.foundAt()))
                            .with("enlaceRegistro", settings.baseUrl() + "/admin/registro"));
        }
    }

    private static String words(RowFinding found) {
        String what = MessageLabels.word("evidence." + found.kind());
        String line = found.table() + " " + found.row() + ": " + what;
        return found.detail().isEmpty() ? line : line + " (" + found.detail() + ")";
    }
}
