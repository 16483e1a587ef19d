package cl.soser.canal.inbound;

import cl.soser.canal.account.Account;
import cl.soser.canal.inbound.address.ReplyAddressResolver;
import cl.soser.canal.inbound.address.SentMailLookup;
import cl.soser.canal.inbound.address.SentMailLookup.SentMail;
import cl.soser.canal.inbound.parsing.DeliveryReport;
import cl.soser.canal.inbound.parsing.ParsedMail;
import cl.soser.canal.inbound.parsing.RightWords;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.merge.MergeRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides what a mail is. It belongs to a ticket if two things agree: its sender is on that ticket,
 * and it was sent to the signed address of the ticket or answers a mail of ours about it. A number
 * in its subject is only a hint for a person.
 */
@ApplicationScoped
class MailMatcher {

    static final Duration WINDOW = Duration.ofHours(3);

    /**
     * Up to this number of mails of one sender are handled one by one; more of them are a flood.
     */
    static final int MOST_IN_WINDOW = 10;

    private static final Pattern NUMBER = Pattern.compile("\\bCP-\\d{4}-\\d{6,9}\\b");

    @PersistenceContext EntityManager em;
    @Inject ReplyAddressResolver replyAddressResolver;
    @Inject SentMailLookup sent;
    @Inject TicketRepository ticketRepository;
    @Inject MergeRepository mergeRepository;

    MailDecision judge(InboundMail row, ParsedMail mail) {
        if (mail.report() != null) {
            return report(mail.report());
        }
        List<Ticket> answered = answered(mail);
        Long about = answered.size() == 1 ? answered.get(0).getId() : null;
        if (mail.automatic() || replyAddressResolver.isOurs(mail.sender())) {
            return MailDecision.automatic(about);
        }
        if (mail.sender().isEmpty()) {
            return MailDecision.doubtful(MailDoubt.SIN_REMITENTE, about);
        }
        if (isFlood(row, mail.sender())) {
            return MailDecision.doubtful(MailDoubt.RAFAGA, about);
        }
        if (answered.isEmpty()) {
            return unknown(mail);
        }
        List<Ticket> own =
                answered.stream()
                        .filter(
                                one ->
                                        isOn(one, mail.sender())
                                                || isOn(
                                                        mergeRepository.leading(one),
                                                        mail.sender()))
                        .toList();
        if (own.size() == 1) {
            Ticket ticket = mergeRepository.leading(own.get(0));
            return ticket.getStatus() == TicketStatus.ANULADO
                    ? MailDecision.doubtful(MailDoubt.ANULADA, ticket.getId())
                    : MailDecision.reply(ticket.getId());
        }
        return MailDecision.doubtful(
                answered.size() > 1 ? MailDoubt.VARIAS : MailDoubt.OTRO_REMITENTE, about);
    }

    private MailDecision report(DeliveryReport report) {
        Optional<SentMail> mail =
                report.messageIds().stream().map(sent::find).flatMap(Optional::stream).findFirst();
        if (!report.failed()) {
            return MailDecision.automatic(
                    mail.map(SentMail::ticketNumber)
                            .flatMap(ticketRepository::find)
                            .map(Ticket::getId)
                            .orElse(null));
        }
        return mail.map(one -> MailDecision.bounce(one.id()))
                .orElse(MailDecision.doubtful(MailDoubt.REBOTE_AJENO, null));
    }

    /** By the address first; a mail that was sent to none of those may still answer one of ours. */
    private List<Ticket> answered(ParsedMail mail) {
        Set<String> numbers = new LinkedHashSet<>();
        mail.recipients().forEach(to -> replyAddressResolver.number(to).ifPresent(numbers::add));
        if (numbers.isEmpty()) {
            mail.answered().stream()
                    .map(sent::find)
                    .flatMap(Optional::stream)
                    .filter(one -> one.toCitizen() && one.ticketNumber() != null)
                    .findFirst()
                    .ifPresent(one -> numbers.add(one.ticketNumber()));
        }
        return numbers.stream().map(ticketRepository::find).flatMap(Optional::stream).toList();
    }

    private MailDecision unknown(ParsedMail mail) {
        Matcher number = NUMBER.matcher(mail.subject());
        Long named =
                number.find()
                        ? ticketRepository.find(number.group()).map(Ticket::getId).orElse(null)
                        : null;
        if (mail.recipients().stream().anyMatch(replyAddressResolver::isForged)) {
            return MailDecision.doubtful(MailDoubt.FIRMA_FALSA, named);
        }
        if (RightWords.areIn(mail.subject(), mail.text())) {
            return MailDecision.doubtful(MailDoubt.DERECHO, named);
        }
        return MailDecision.doubtful(
                named == null ? MailDoubt.SIN_PISTA : MailDoubt.SOLO_NUMERO, named);
    }

    private boolean isFlood(InboundMail row, String sender) {
        long lately =
                em.createNamedQuery(InboundMail.LATELY, Long.class)
                        .setParameter("sender", sender)
                        .setParameter("since", row.getReceivedAt().minus(WINDOW))
                        .setParameter("until", row.getReceivedAt())
                        .setParameter("id", row.getId())
                        .setParameter("received", MailState.RECIBIDO)
                        .setParameter("automatic", MailState.AUTOMATICO)
                        .setParameter("bounce", MailState.REBOTE)
                        .getSingleResult();
        return lately >= MOST_IN_WINDOW;
    }

    /** The address written on it, or that of its account. */
    boolean isOn(Ticket ticket, String sender) {
        if (ticket.getPerson().getEmailKey().filter(sender::equals).isPresent()) {
            return true;
        }
        Account account =
                ticket.getAccount() == null ? null : em.find(Account.class, ticket.getAccount());
        return account != null && account.isActive() && sender.equals(account.getEmailKey());
    }
}
