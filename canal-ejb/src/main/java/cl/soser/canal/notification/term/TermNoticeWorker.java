package cl.soser.canal.notification.term;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Account;
import cl.soser.canal.notification.TicketMessageBuilder;
import cl.soser.canal.notification.outbox.NewMessage;
import cl.soser.canal.notification.outbox.Outbox;
import cl.soser.canal.notification.template.FullDate;
import cl.soser.canal.notification.template.MailSettings;
import cl.soser.canal.notification.template.MessageCode;
import cl.soser.canal.notification.template.MessageLabels;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import cl.soser.canal.sla.BusinessHours;
import cl.soser.canal.sla.DeadlineLabels;
import cl.soser.canal.sla.HolidayService;
import cl.soser.canal.sla.RunningClock;
import cl.soser.canal.ticket.Ticket;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Mails people the notices written for them: each alone while there are few, and one digest when
 * more than ten come within an hour, so that people do not learn to ignore them. Notices for the
 * morning's digest wait until the next working day begins.
 */
@Stateless
public class TermNoticeWorker {

    private static final Duration WHILE = Duration.ofHours(1);

    /** While they keep coming there is one digest in so much time. */
    private static final Duration BETWEEN = Duration.ofMinutes(15);

    private static final int SHOWN = 40;

    @PersistenceContext EntityManager em;
    @Inject Outbox outbox;
    @Inject TicketMessageBuilder ticketMessageBuilder;
    @Inject MailSettings settings;
    @Inject SettingRepository settingRepository;
    @Inject HolidayService holidayService;
    @Inject Clock clock;

    /** Accounts for whom something waits. */
    @TransactionAttribute(SUPPORTS)
    public List<Long> waiting() {
        return em.createNamedQuery(TermNotice.WAITING, Long.class).getResultList();
    }

    /** Fails if another server notifies the same person at this moment. */
    @TransactionAttribute(REQUIRES_NEW)
    public void mail(long account) {
        Instant now = clock.instant();
        Account person = em.find(Account.class, account);
        List<TermNotice> all =
                em.createNamedQuery(TermNotice.OF_ONE, TermNotice.class)
                        .setParameter("account", account)
                        .getResultList();
        Map<Long, Ticket> tickets = tickets(all);
        List<TermNotice> atOnce = new ArrayList<>();
        List<TermNotice> morning = new ArrayList<>();
        for (TermNotice notice : all) {
            if (!person.isActive() || !notice.isStill(tickets.get(notice.ticketId()))) {
                notice.settled(now);
            } else if (notice.isImmediate()) {
                atOnce.add(notice);
            } else if (isMorning(notice, now)) {
                morning.add(notice);
            }
        }
        mailAtOnce(person, atOnce, tickets, now);
        if (!morning.isEmpty()) {
            digest(person, morning, tickets, now);
        }
    }

    private void mailAtOnce(
            Account person, List<TermNotice> notices, Map<Long, Ticket> tickets, Instant now) {
        if (notices.isEmpty()) {
            return;
        }
        List<Object[]> before =
                em.createNamedQuery(TermNotice.NOTIFIED_SINCE, Object[].class)
                        .setParameter("account", person.getId())
                        .setParameter("since", now.minus(WHILE))
                        .getResultList();
        long alone = before.stream().filter(row -> (Boolean) row[1]).count();
        if (alone + notices.size() <= settingRepository.whole(SettingDefinition.NOTICES_ALONE)) {
            notices.forEach(one -> single(person, one, tickets.get(one.ticketId()), now));
        } else if (before.stream()
                .noneMatch(
                        row ->
                                !(Boolean) row[1]
                                        && ((Instant) row[0]).isAfter(now.minus(BETWEEN)))) {
            digest(person, notices, tickets, now);
        }
    }

    private boolean isMorning(TermNotice notice, Instant now) {
        BusinessHours hours = holidayService.businessHours();
        LocalDate today = now.atZone(clock.getZone()).toLocalDate();
        Instant opening = today.atTime(hours.opens()).atZone(hours.zone()).toInstant();
        return hours.isOpen(now) && notice.noticedAt().isBefore(opening);
    }

    private void single(Account person, TermNotice notice, Ticket ticket, Instant now) {
        notice.notified(now, true);
        NewMessage message =
                ticketMessageBuilder
                        .internal(code(notice), ticket, notice.occasion())
                        .happened(notice.noticedAt())
                        .with("plazo", FullDate.of(notice.dueAt()));
        if (notice.stage() != null) {
            message.with("etapa", MessageLabels.word("stage." + notice.stage()));
        }
        outbox.post(message.to(person.getEmail(), person.getDisplayName()));
    }

    private static MessageCode code(TermNotice notice) {
        if (notice.clock() == RunningClock.INTERNO) {
            return notice.percent() == 100
                    ? MessageCode.INTERNO_VENCIDO
                    : MessageCode.INTERNO_POR_VENCER;
        }
        return switch (notice.percent()) {
            case 50 -> MessageCode.HITO_50;
            case 75 -> MessageCode.HITO_75;
            case 90 -> MessageCode.HITO_90;
            default -> MessageCode.VENCIDO;
        };
    }

    private void digest(
            Account person, List<TermNotice> notices, Map<Long, Ticket> tickets, Instant now) {
        notices.forEach(one -> one.notified(now, false));
        List<String> lines =
                notices.stream()
                        .limit(SHOWN)
                        .map(one -> line(one, tickets.get(one.ticketId()), now))
                        .collect(Collectors.toCollection(ArrayList::new));
        int more = notices.size() - lines.size();
        if (more > 0) {
            lines.add(MessageLabels.word("notices.more", more));
        }
        outbox.post(
                new NewMessage(MessageCode.RESUMEN_PLAZOS, occasion(notices))
                        .happened(now)
                        .to(person.getEmail(), person.getDisplayName())
                        .with("cuantos", MessageLabels.word("notices", notices.size()))
                        .with("casos", String.join("\n", lines))
                        .with("enlaceVencimientos", settings.baseUrl() + "/gestion/vencimientos"));
    }

    private static String occasion(List<TermNotice> notices) {
        return notices.stream()
                .map(one -> one.ticketId() + ":" + one.occasion())
                .collect(Collectors.joining(","));
    }

    private String line(TermNotice notice, Ticket ticket, Instant now) {
        String term =
                notice.stage() == null
                        ? MessageLabels.word("clock." + notice.clock())
                        : MessageLabels.word("stage." + notice.stage());
        return MessageLabels.word(
                "notice.line",
                ticket.getNumber(),
                term,
                DeadlineLabels.left(notice.dueAt(), now),
                ticketMessageBuilder.title(ticket));
    }

    private Map<Long, Ticket> tickets(List<TermNotice> notices) {
        Map<Long, Ticket> found = new HashMap<>();
        List<Long> ids = notices.stream().map(TermNotice::ticketId).distinct().toList();
        for (int from = 0; from < ids.size(); from += 500) {
            em.createNamedQuery(Ticket.BY_IDS, Ticket.class)
                    .setParameter("ids", ids.subList(from, Math.min(from + 500, ids.size())))
                    .getResultStream()
                    .forEach(ticket -> found.put(ticket.getId(), ticket));
        }
        return found;
    }
}
