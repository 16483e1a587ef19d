package cl.soser.canal.notification;

import cl.soser.canal.account.Account;
import cl.soser.canal.bulk.BulkActionEnded;
import cl.soser.canal.bulk.BulkItem;
import cl.soser.canal.bulk.BulkItemState;
import cl.soser.canal.bulk.BulkKind;
import cl.soser.canal.catalogue.Area;
import cl.soser.canal.notification.outbox.NewMessage;
import cl.soser.canal.notification.outbox.Outbox;
import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.notification.template.MessageLabels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * If a bulk act hands tickets to areas, their people get one mail for all tickets. Restricted
 * tickets are mailed one by one to people who may read them.
 */
@ApplicationScoped
class BulkActionMailer {

    private static final int LISTED = 30;

    @PersistenceContext EntityManager em;
    @Inject Outbox outbox;
    @Inject StaffRecipients staffRecipients;
    @Inject MailSettings settings;

    void on(@Observes BulkActionEnded end) {
        if (end.undone() || end.kind() != BulkKind.VALIDAR && end.kind() != BulkKind.DERIVAR) {
            return;
        }
        Map<String, List<String>> handed =
                em.createNamedQuery(BulkItem.DONE_TICKETS, Object[].class)
                        .setParameter("bulk", end.bulk())
                        .setParameter("done", BulkItemState.HECHA)
                        .setParameter("restricted", false)
                        .getResultStream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> (String) row[0],
                                        Collectors.mapping(
                                                row -> (String) row[1], Collectors.toList())));
        handed.forEach((area, numbers) -> post(end, area, numbers));
    }

    private void post(BulkActionEnded end, String area, List<String> numbers) {
        String label = em.find(Area.class, area).getLabel();
        List<String> lines = new ArrayList<>(numbers.subList(0, Math.min(LISTED, numbers.size())));
        if (numbers.size() > LISTED) {
            lines.add(MessageLabels.word("bulk.more", numbers.size() - LISTED));
        }
        String asker = em.find(Account.class, end.account()).getDisplayName();
        for (Account account : staffRecipients.ofArea(area)) {
            outbox.post(
                    new NewMessage(MessageCode.DERIVADOS, "masiva:" + end.bulk() + ":" + area)
                            .to(account.getEmail(), account.getDisplayName())
                            .happened(end.at())
                            .with("cuantos", MessageLabels.word("tickets", numbers.size()))
                            .with("area", label)
                            .with("quien", asker)
                            .with("casos", String.join("\n", lines))
                            .with("enlaceArea", settings.baseUrl() + "/gestion/area?area=" + area));
        }
    }
}
