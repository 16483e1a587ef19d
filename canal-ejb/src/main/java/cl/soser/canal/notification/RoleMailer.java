package cl.soser.canal.notification;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.account.staff.RolesEntrusted;
import cl.soser.canal.account.staff.RolesProposed;
import cl.soser.canal.notification.outbox.NewMessage;
import cl.soser.canal.notification.outbox.Outbox;
import cl.soser.canal.notification.template.FullDate;
import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.notification.template.MessageLabels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells who has a role that two people give that somebody is to have it, and has it. */
@ApplicationScoped
class RoleMailer {

    @Inject Outbox outbox;
    @Inject StaffRepository staff;
    @Inject MailSettings settings;

    /** Whoever may be the second person. */
    void on(@Observes RolesProposed event) {
        Set<String> roles =
                Stream.concat(event.roles().stream(), Stream.of(Role.TI, Role.OPERACIONES))
                        .collect(Collectors.toSet());
        for (Account account : staff.withRole(roles.toArray(String[]::new))) {
            if (account.getId() != event.by()) {
                outbox.post(
                        new NewMessage(
                                        MessageCode.FUNCION_POR_DECIDIR,
                                        "funcion:" + event.proposal())
                                .to(account.getEmail(), account.getDisplayName())
                                .happened(event.at())
                                .with("persona", event.person())
                                .with("funcion", words(event.roles()))
                                .with("quien", names(event.by()).get(event.by()))
                                .with("enlaceFunciones", settings.baseUrl() + "/admin/funciones"));
            }
        }
    }

    /** Whoever has it besides the person; one person alone is named as such. */
    void on(@Observes RolesEntrusted event) {
        Map<Long, String> names = names(event.first(), event.second());
        String who =
                event.second() == null
                        ? MessageLabels.word("role.alone", names.get(event.first()))
                        : names.get(event.first()) + ", " + names.get(event.second());
        for (Account account : staff.withRole(event.roles().toArray(String[]::new))) {
            if (account.getId() != event.accountId()) {
                outbox.post(
                        new NewMessage(
                                        MessageCode.FUNCION_DADA,
                                        "funcion:" + event.accountId() + ":" + event.at())
                                .to(account.getEmail(), account.getDisplayName())
                                .happened(event.at())
                                .with("persona", event.person())
                                .with("funcion", words(event.roles()))
                                .with("quien", who)
                                .with("fecha", FullDate.of(event.at())));
            }
        }
    }

    private Map<Long, String> names(Long... accounts) {
        return staff.names(Stream.of(accounts).filter(Objects::nonNull).toList());
    }

    private static String words(Collection<String> roles) {
        return roles.stream()
                .sorted()
                .map(role -> MessageLabels.word("role." + role))
                .collect(Collectors.joining(", "));
    }
}
