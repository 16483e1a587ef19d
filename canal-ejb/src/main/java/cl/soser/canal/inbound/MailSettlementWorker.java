package cl.soser.canal.inbound;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.inbound.address.SentMailLookup;
import cl.soser.canal.inbound.parsing.ParsedMail;
import cl.soser.canal.inbound.parsing.ParsedMailFile;
import cl.soser.canal.inbound.parsing.QuoteStripper;
import cl.soser.canal.inbound.parsing.TextDecoder;
import cl.soser.canal.person.Person;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.handling.MailedReplyRecorder;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Settles a mail: the decision and all that follows from it, in one transaction. */
@Stateless
@TransactionAttribute(REQUIRES_NEW)
public class MailSettlementWorker {

    @PersistenceContext EntityManager em;
    @Inject MailMatcher mailMatcher;
    @Inject SentMailLookup sent;
    @Inject MailedReplyRecorder mailedReplyRecorder;
    @Inject Event<ReplyJoined> joined;
    @Inject Event<MailSettled> settled;
    @Inject Event<RightMailNoticed> rights;
    @Inject Clock clock;

    /** What it is; its files are taken, or not, before anything is done. */
    public MailDecision look(Read read) {
        return mailMatcher.judge(em.find(InboundMail.class, read.id()), read.mail());
    }

    /** A mail that could be taken apart. */
    record Read(long id, ParsedMail mail) {}

    /** Does it, unless another server has. */
    public void settle(Judged judged) {
        InboundMail row = em.find(InboundMail.class, judged.id());
        if (row.getState() != MailState.RECIBIDO) {
            return;
        }
        ParsedMail mail = judged.mail();
        Instant now = clock.instant();
        row.fill(mail, QuoteStripper.trim(mail.text()));
        em.persist(new InboundMailText(row.getId(), mail.text()));
        MailDecision verdict = judged.verdict();
        switch (verdict.kind()) {
            case BOUNCE -> {
                row.isBounceOf(verdict.bounced(), now);
                sent.bounced(verdict.bounced(), mail.report().words());
            }
            case AUTOMATIC -> row.isAutomatic(verdict.ticketId(), now);
            case DOUBTFUL -> doubtful(row, verdict);
            default -> reply(row, em.find(Ticket.class, verdict.ticketId()), judged.taken(), now);
        }
        files(row, mail.files(), judged.taken());
    }

    private void doubtful(InboundMail row, MailDecision verdict) {
        row.wait(verdict.doubt(), verdict.ticketId());
        if (verdict.doubt() == MailDoubt.DERECHO) {
            rights.fire(new RightMailNoticed(row.getReceivedAt()));
        }
    }

    /** A mail, what it is, and its files. */
    record Judged(long id, ParsedMail mail, MailDecision verdict, MailFileImporter.Taken taken) {}

    private void reply(InboundMail row, Ticket ticket, MailFileImporter.Taken taken, Instant now) {
        if (ticket.getStatus() == TicketStatus.ANULADO) {
            row.wait(MailDoubt.ANULADA, ticket.getId());
            return;
        }
        boolean closed = !ticket.getStatus().isOpen();
        long message =
                mailedReplyRecorder.reply(
                        ticket, mailed(row, InboundMailLabels.body(row), taken, now), null);
        row.join(MailState.UNIDO, ticket.getId(), message, null, now);
        prove(ticket.getPerson(), row.getSender(), now);
        List<ReplyJoined.RefusedFile> refused = taken.refused();
        note(ticket, "note.refused", refused, now);
        joined.fire(
                new ReplyJoined(
                        row.getId(),
                        ticket.getId(),
                        ticket.getNumber(),
                        closed,
                        false,
                        refused,
                        now));
    }

    private static MailedReplyRecorder.Mailed mailed(
            InboundMail row, String text, MailFileImporter.Taken taken, Instant now) {
        return new MailedReplyRecorder.Mailed(
                row.getSubmissionKey(), text, taken.basket(), row.getReceivedAt(), now);
    }

    /** A reply from that mailbox proves it (rules, section 3). */
    private static void prove(Person person, String sender, Instant now) {
        if (!person.hasProvedMailbox() && person.getEmailKey().filter(sender::equals).isPresent()) {
            person.mailboxProved(now);
        }
    }

    private void files(InboundMail row, List<ParsedMailFile> files, MailFileImporter.Taken taken) {
        for (int i = 0; i < files.size(); i++) {
            ParsedMailFile file = files.get(i);
            boolean tried = taken.files().size() == files.size();
            em.persist(
                    new InboundMailFile(
                            row.getId(),
                            i,
                            file.name(),
                            file.size(),
                            tried ? taken.refusals().get(i) : null));
        }
    }

    /** A person states that it belongs to that ticket. */
    public void place(Placed placed) {
        InboundMail row = em.find(InboundMail.class, placed.mail());
        Ticket ticket = em.find(Ticket.class, placed.ticketId());
        Instant now = clock.instant();
        MailFileImporter.Taken taken = placed.taken();
        MailState how = placed.citizens() ? MailState.UNIDO : MailState.NOTA;
        boolean closed = !ticket.getStatus().isOpen();
        String why =
                placed.reason() == null
                        ? null
                        : InboundMailLabels.word("why.mailbox", row.getSender(), placed.reason());
        long message =
                placed.citizens()
                        ? mailedReplyRecorder.reply(
                                ticket, mailed(row, InboundMailLabels.body(row), taken, now), why)
                        : mailedReplyRecorder.note(
                                ticket, mailed(row, strangers(row), taken, now), placed.by());
        row.join(how, ticket.getId(), message, placed.by(), now);
        row.joinsBecause(placed.reason());
        if (placed.reopens()) {
            mailedReplyRecorder.reopen(
                    ticket, InboundMailLabels.word("why.reopened", row.getSender()));
        } else if (placed.citizens() && closed) {
            joined.fire(
                    new ReplyJoined(
                            row.getId(),
                            ticket.getId(),
                            ticket.getNumber(),
                            true,
                            true,
                            List.of(),
                            now));
        }
        note(ticket, "note.refused.staff", taken.refused(), now);
        retake(row, taken);
        settled.fire(
                new MailSettled(row.getId(), how.name(), ticket.getNumber(), placed.reason(), now));
    }

    private static String strangers(InboundMail row) {
        return TextDecoder.cut(
                InboundMailLabels.word(
                        "note.stranger",
                        row.getSender(),
                        row.getSubject(),
                        InboundMailLabels.body(row)),
                InboundMail.LONGEST_SHOWN);
    }

    /**
     * A mail, where it belongs, and who says so.
     *
     * @param reopens the closed ticket goes back to work
     * @param reason why it is the citizen's although another mailbox sent it; null where that is no
     *     question
     */
    record Placed(
            long mail,
            long ticketId,
            boolean citizens,
            boolean reopens,
            String reason,
            MailFileImporter.Taken taken,
            long by) {}

    /** It is not of the ticket it was put on: from there it comes back to the tray. */
    @TransactionAttribute(MANDATORY)
    public void takeBack(Returned returned) {
        InboundMail row = em.find(InboundMail.class, returned.mail());
        Ticket ticket = em.find(Ticket.class, row.getTicketId());
        mailedReplyRecorder.withdraw(
                row.getTicketMessage(),
                InboundMailLabels.word("why.withdrawn", row.getSender(), returned.reason()));
        row.comeBack();
        settled.fire(
                new MailSettled(
                        row.getId(),
                        "RETIRADO",
                        ticket.getNumber(),
                        returned.reason(),
                        clock.instant()));
    }

    /** A mail that was put on the wrong ticket, and what shows that. */
    record Returned(long mail, String reason) {}

    /** A ticket of its own was made of it, in the transaction that made it. */
    @TransactionAttribute(MANDATORY)
    public void file(Filed filed) {
        InboundMail row = em.find(InboundMail.class, filed.mail());
        Instant now = clock.instant();
        row.join(MailState.INGRESADO, filed.ticket().getId(), null, filed.by(), now);
        note(filed.ticket(), "note.refused.staff", filed.taken().refused(), now);
        retake(row, filed.taken());
        String number = filed.ticket().getNumber();
        settled.fire(new MailSettled(row.getId(), MailState.INGRESADO.name(), number, null, now));
    }

    /** A mail and the ticket that was made of it. */
    record Filed(long mail, Ticket ticket, MailFileImporter.Taken taken, long by) {}

    /** It asks about personal data, and a case of that number was opened with it. */
    @TransactionAttribute(MANDATORY)
    public void becomeRight(long mail, String number, Long by) {
        InboundMail row = em.find(InboundMail.class, mail);
        Instant now = clock.instant();
        row.becomeRight(number, by, now);
        settled.fire(new MailSettled(row.getId(), MailState.INGRESADO.name(), null, number, now));
    }

    /** They belong nowhere. */
    @TransactionAttribute(MANDATORY)
    public void discard(Dropped dropped) {
        Instant now = clock.instant();
        for (InboundMail mail : dropped.mails()) {
            mail.discard(dropped.reason(), dropped.by(), now);
            settled.fire(
                    new MailSettled(
                            mail.getId(),
                            MailState.DESCARTADO.name(),
                            null,
                            dropped.reason(),
                            now));
        }
    }

    /** Mails and why they are dropped. */
    record Dropped(List<InboundMail> mails, String reason, long by) {}

    private void note(
            Ticket ticket, String key, List<ReplyJoined.RefusedFile> refused, Instant at) {
        if (!refused.isEmpty()) {
            String text = InboundMailLabels.word(key, InboundMailLabels.lines(refused));
            String shown = TextDecoder.cut(text, InboundMail.LONGEST_SHOWN);
            mailedReplyRecorder.note(
                    ticket, new MailedReplyRecorder.Mailed(null, shown, null, null, at), null);
        }
    }

    /** Stores the results of its files. */
    private void retake(InboundMail row, MailFileImporter.Taken taken) {
        if (!taken.files().isEmpty()) {
            em.createNamedQuery(InboundMailFile.FORGET)
                    .setParameter("mail", row.getId())
                    .executeUpdate();
            files(row, taken.files(), taken);
        }
    }

    /** It cannot be parsed; a person must look at it. */
    public void illegible(Unread unread) {
        InboundMail row = em.find(InboundMail.class, unread.id());
        if (row.getState() == MailState.RECIBIDO) {
            if (unread.headers() != null) {
                row.fill(unread.headers(), new QuoteStripper.Shown("", false));
            }
            row.wait(unread.why(), null);
        }
    }

    /** What is known of a mail that could not be taken apart; headers may be null. */
    record Unread(long id, ParsedMail headers, MailDoubt why) {}
}
