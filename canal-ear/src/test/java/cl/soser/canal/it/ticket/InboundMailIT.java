package cl.soser.canal.it.ticket;

import static cl.soser.canal.shared.list.ListOrder.NORMAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.callcentre.CallerCommand;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.inbound.InboundMail;
import cl.soser.canal.inbound.InboundMailService;
import cl.soser.canal.inbound.JoinMailCommand;
import cl.soser.canal.inbound.JoinTarget;
import cl.soser.canal.inbound.MailCollectorJob;
import cl.soser.canal.inbound.MailDoubt;
import cl.soser.canal.inbound.MailFilingService;
import cl.soser.canal.inbound.MailPile;
import cl.soser.canal.inbound.MailRow;
import cl.soser.canal.inbound.MailState;
import cl.soser.canal.inbound.TicketMailQuery;
import cl.soser.canal.inbound.address.ReplyAddressResolver;
import cl.soser.canal.inbound.address.SignedAddresses;
import cl.soser.canal.it.Inbox;
import cl.soser.canal.notification.outbox.CallBackService;
import cl.soser.canal.notification.outbox.MessageState;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.DocumentType;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.UserType;
import cl.soser.canal.question.GivenAnswers;
import cl.soser.canal.reader.RestrictedMatter;
import cl.soser.canal.response.Finding;
import cl.soser.canal.right.OpenRightCommand;
import cl.soser.canal.right.RightAsker;
import cl.soser.canal.right.RightHolder;
import cl.soser.canal.right.RightKind;
import cl.soser.canal.right.intake.RightEntryService;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.list.DaySpan;
import cl.soser.canal.shared.privacy.MaskedText;
import cl.soser.canal.suite.DerbySuite;
import cl.soser.canal.ticket.ChosenCodes;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.FormValues;
import cl.soser.canal.ticket.MessageKind;
import cl.soser.canal.ticket.PlaceDetails;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketMessage;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.handling.AnnulmentCause;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Mails that come in, through a real IMAP server: what joins, what waits for a person, what not.
 */
@Tag(DerbySuite.LONG)
class InboundMailIT extends TicketCase {

    private static final String OLD_KEY = "la-clave-de-antes-de-este-canal-de-pruebas";

    @Inject MailCollectorJob mailCollectorJob;
    @Inject InboundMailService inboundMailService;
    @Inject MailFilingService mailFilingService;
    @Inject TicketMailQuery ticketMailQuery;
    @Inject ReplyAddressResolver replyAddressResolver;
    @Inject AttachmentService attachmentService;
    @Inject CallBackService calls;
    @Inject RightEntryService rightEntryService;

    private static String mailbox() {
        return "persona-" + UUID.randomUUID() + "@it.example";
    }

    private static String id() {
        return UUID.randomUUID() + "@it.example";
    }

    private String fileFrom(String mailbox) {
        return ticketIntakeWorker.fileAsVisitor(
                request(UUID.randomUUID().toString()), person(mailbox));
    }

    private static FileTicketCommand request(String key) {
        return new FileTicketCommand(
                key,
                new ChosenCodes(
                        Context.SERVICIO_REGULAR, "RECLAMO", "BASICA_MEDIA", null, Urgency.MEDIA),
                "Bandejas con poca comida",
                "Hoy las bandejas venían con poca comida.",
                PlaceDetails.called("Escuela de prueba"),
                FormValues.NONE,
                GivenAnswers.NONE);
    }

    private static PersonDetails person(String mailbox) {
        return new PersonDetails(
                "Ana",
                "Ficticia Prueba",
                new Identity(DocumentType.RUT, "40000001-8"),
                null,
                null,
                UserType.APODERADO,
                ContactDetails.mail(mailbox),
                null);
    }

    private String asked(String mailbox) throws Exception {
        String number = fileFrom(mailbox);
        as(administrator(), () -> ticketService.validateRouting(ref(number), ANSWERING, null));
        as(writer(), () -> ticketService.askCitizen(ref(number), "¿Qué curso?"));
        return number;
    }

    private String closed(String mailbox) throws Exception {
        String number = fileFrom(mailbox);
        as(administrator(), () -> ticketService.validateRouting(ref(number), ANSWERING, null));
        draft(number, definitive("Revisamos lo ocurrido y lo corregimos.", Finding.ACOGIDO));
        submit(number);
        sendAndLeave(number);
        return number;
    }

    private static String mail(String id, String from, String to, String headers, String text) {
        return "Message-ID: <"
                + id
                + ">\nDate: Tue, 24 Nov 2026 10:00:00 -0300\nFrom: "
                + from
                + "\nTo: "
                + to
                + "\n"
                + headers
                + (headers.contains("Content-Type")
                        ? ""
                        : "Content-Type: text/plain; charset=utf-8\n")
                + "\n"
                + text
                + "\n";
    }

    /** What became of it, as soon as something has. */
    private InboundMail arrived(String id) {
        for (int tries = 0; tries < 1500; tries++) {
            List<InboundMail> found =
                    data.with(
                            em ->
                                    em.createQuery(
                                                    "SELECT m FROM InboundMail m WHERE m.messageId = :id AND m.state <> :r",
                                                    InboundMail.class)
                                            .setParameter("id", id)
                                            .setParameter("r", MailState.RECIBIDO)
                                            .getResultList());
            if (!found.isEmpty()) {
                return found.get(0);
            }
            mailCollectorJob.round();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("never arrived: " + id);
    }

    private List<TicketMessage> messages(String number, MessageKind kind) {
        long ticket = ticket(number).getId();
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT m FROM TicketMessage m WHERE m.ticketId = :t AND m.kind = :k ORDER BY m.id",
                                        TicketMessage.class)
                                .setParameter("t", ticket)
                                .setParameter("k", kind)
                                .getResultList());
    }

    private long posted(String number, String code) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT COUNT(m) FROM OutboundMessage m WHERE m.ticketNumber = :n AND m.templateCode = :c",
                                        Long.class)
                                .setParameter("n", number)
                                .setParameter("c", code)
                                .getSingleResult());
    }

    private Person person(long ticket) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT t.person FROM Ticket t WHERE t.id = :id",
                                        Person.class)
                                .setParameter("id", ticket)
                                .getSingleResult());
    }

    /** The Message-ID of the mail of that kind, which counts as sent. */
    private String sent(String number, String code) {
        return data.with(
                em -> {
                    em.createQuery(
                                    "UPDATE OutboundMessage m SET m.state = :sent, m.sentAt = :now WHERE m.ticketNumber = :n AND m.templateCode = :c")
                            .setParameter("sent", MessageState.ENVIADO)
                            .setParameter("now", clock.instant())
                            .setParameter("n", number)
                            .setParameter("c", code)
                            .executeUpdate();
                    return em.createQuery(
                                            "SELECT m.mailKey FROM OutboundMessage m WHERE m.ticketNumber = :n AND m.templateCode = :c",
                                            String.class)
                                    .setParameter("n", number)
                                    .setParameter("c", code)
                                    .getSingleResult()
                            + "@canal.example";
                });
    }

    private MessageState state(String number, String code) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT m.state FROM OutboundMessage m WHERE m.ticketNumber = :n AND m.templateCode = :c AND m.channel = cl.soser.canal.notification.outbox.MessageChannel.CORREO",
                                        MessageState.class)
                                .setParameter("n", number)
                                .setParameter("c", code)
                                .getSingleResult());
    }

    @Test
    void aReplyBringsItsTicketBackToWorkOnceHoweverOftenItIsDelivered() throws Exception {
        String mailbox = mailbox();
        String number = asked(mailbox);
        assertFalse(person(ticket(number).getId()).hasProvedMailbox());
        String id = id();
        String text =
                "Segundo básico.\n\nEl mar, 24 nov 2026, Canal escribió:\n> ¿Qué curso?\n\nEnviado desde mi iPhone";
        String to = replyAddressResolver.of(number).orElseThrow();
        Inbox.put(
                mail(id, "Ana <" + mailbox + ">", to, "Received: one\n", text),
                mail(id, "Ana <" + mailbox + ">", to, "Received: two\n", text));
        InboundMail arrived = arrived(id);
        assertEquals(MailState.UNIDO, arrived.getState(), () -> "" + arrived.getDoubt());
        assertEquals(TicketStatus.EN_AREA, status(number));
        assertEquals("Segundo básico.", messages(number, MessageKind.CIUDADANO).get(0).getBody());
        assertTrue(person(ticket(number).getId()).hasProvedMailbox());
        assertTrue(posted(number, "datos-recibidos") > 0, "the area is told");
        String whole =
                as(
                        writer(),
                        () ->
                                ticketMailQuery
                                        .whole(number, ticketMailQuery.of(number).get(0).getId())
                                        .text());
        assertTrue(whole.contains("¿Qué curso?"), whole);

        data.with(em -> em.createQuery("UPDATE MailFolder f SET f.lastUid = 0").executeUpdate());
        String after = id();
        Inbox.put(mail(after, mailbox, to, "", "Otra cosa"));
        arrived(after);
        assertEquals(2, messages(number, MessageKind.CIUDADANO).size(), "all was read again");
    }

    @Test
    void aReplyIsKnownByTheMailItAnswersAndByAKeyOfBefore() throws Exception {
        String mailbox = mailbox();
        String number = asked(mailbox);
        String question = sent(number, "pedimos-datos");
        String id = id();
        Inbox.put(
                mail(
                        id,
                        mailbox.toUpperCase(java.util.Locale.ROOT),
                        "canal@canal.example",
                        "In-Reply-To: <" + question + ">\n",
                        "Tercero"));
        assertEquals(MailState.UNIDO, arrived(id).getState());
        String again = id();
        Inbox.put(mail(again, mailbox, SignedAddresses.with(OLD_KEY, number), "", "Y cuarto"));
        assertEquals(MailState.UNIDO, arrived(again).getState());
        assertEquals(2, messages(number, MessageKind.CIUDADANO).size());
    }

    @Test
    void nothingJoinsByWhatAnybodyCanWrite() throws Exception {
        String mailbox = mailbox();
        String number = fileFrom(mailbox);
        String others = fileFrom(mailbox());
        String to = replyAddressResolver.of(number).orElseThrow();
        String stranger = id();
        String forged = id();
        String foreign = id();
        String subject = id();
        String nothing = id();
        String both = id();
        Inbox.put(
                mail(stranger, mailbox(), to, "", "Soy otra persona"),
                mail(
                        forged,
                        mailbox,
                        SignedAddresses.with("x".repeat(40), number),
                        "Subject: " + number + "\n",
                        "hola"),
                mail(foreign, mailbox, replyAddressResolver.of(others).orElseThrow(), "", "hola"),
                mail(
                        subject,
                        mailbox,
                        "canal@canal.example",
                        "Subject: Re: " + number + "\n",
                        "hola"),
                mail(
                        nothing,
                        mailbox(),
                        "canal@canal.example",
                        "Subject: =?UTF-8?Q?Hola=0D=0ABcc:_x@evil.example?=\n"
                                + "References: <"
                                + number
                                + "@localhost>\n",
                        "hola"),
                mail(both, mailbox + ", otra@it.example", to, "", "hola"));
        assertEquals(MailDoubt.OTRO_REMITENTE, arrived(stranger).getDoubt());
        assertEquals(MailDoubt.FIRMA_FALSA, arrived(forged).getDoubt());
        assertEquals(MailDoubt.OTRO_REMITENTE, arrived(foreign).getDoubt());
        assertEquals(MailDoubt.SOLO_NUMERO, arrived(subject).getDoubt());
        assertEquals(MailDoubt.SIN_PISTA, arrived(nothing).getDoubt());
        assertEquals("Hola Bcc: x@evil.example", arrived(nothing).getSubject());
        assertEquals(MailDoubt.SIN_REMITENTE, arrived(both).getDoubt());
        assertEquals(List.of(), messages(number, MessageKind.CIUDADANO));
        assertEquals(List.of(), messages(others, MessageKind.CIUDADANO));
        assertFalse(person(ticket(number).getId()).hasProvedMailbox());
    }

    @Test
    void filesFollowTheRulesAndWhatCannotBeTakenIsToldOnce() throws Exception {
        String mailbox = mailbox();
        String number = fileFrom(mailbox);
        String id = id();
        String part =
                "\n--b\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=";
        String big = Base64.getMimeEncoder().encodeToString(new byte[16 * 1024 * 1024]);
        String exe =
                Base64.getEncoder().encodeToString("MZ\u0000\u0001 programa".getBytes("UTF-8"));
        String note = Base64.getEncoder().encodeToString("Pesamos las bandejas.".getBytes("UTF-8"));
        Inbox.put(
                mail(
                        id,
                        mailbox,
                        replyAddressResolver.of(number).orElseThrow(),
                        "Content-Type: multipart/mixed; boundary=b\n",
                        "--b\nContent-Type: text/plain; charset=utf-8\n\nVan los archivos"
                                + part
                                + "acta.txt\nContent-Type: text/plain\n\n"
                                + note
                                + part
                                + "virus.exe\n\n"
                                + exe
                                + part
                                + "almuerzo.mp4\nContent-Type: video/mp4\n\n"
                                + big.replace("\r\n", "\n")
                                + "\n--b--"));
        InboundMail arrived = arrived(id);
        assertEquals(MailState.UNIDO, arrived.getState(), () -> "" + arrived.getDoubt());
        TicketMessage message = messages(number, MessageKind.CIUDADANO).get(0);
        assertEquals("Van los archivos", message.getBody());
        assertEquals(
                List.of("acta.txt"),
                attachmentService.of(OwnerKind.MESSAGE, List.of(message.getId())).stream()
                        .map(file -> file.name())
                        .toList());
        String told = messages(number, MessageKind.NOTA).get(0).getBody();
        assertTrue(told.contains("virus.exe") && told.contains("almuerzo.mp4"), told);
        assertEquals(1, posted(number, "archivos-no-recibidos"));
    }

    @Test
    void whatComesAfterTheClosingIsSeenAndReopensNothing() throws Exception {
        String mailbox = mailbox();
        String number = closed(mailbox);
        String id = id();
        Inbox.put(
                mail(
                        id,
                        mailbox,
                        replyAddressResolver.of(number).orElseThrow(),
                        "",
                        "Sigue pasando lo mismo"));
        assertEquals(MailState.UNIDO, arrived(id).getState());
        assertEquals(TicketStatus.CERRADO, status(number));
        assertEquals(
                "Sigue pasando lo mismo", messages(number, MessageKind.CIUDADANO).get(0).getBody());
        assertEquals(
                1,
                as(
                        administrator(),
                        () ->
                                ticketDetailsService.open(number).steps().stream()
                                        .filter(step -> step.getKind() == StepKind.TRAS_CIERRE)
                                        .count()));
        assertTrue(posted(number, "escribio-tras-cierre") > 0);
        assertEquals(1, posted(number, "correo-tras-cierre"));
        as(
                with("OPERADOR"),
                () -> ticketService.reopenForCaller(ref(number), "Lo pidió por correo"));
        assertEquals(TicketStatus.EN_AREA, status(number));
    }

    private static String report(String id, String of, String action) {
        return "Return-Path: <>\n"
                + mail(
                        id,
                        "Mail Delivery System <MAILER-DAEMON@mx.it.example>",
                        "canal@canal.example",
                        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n",
                        "--b\n\nNo existe\n--b\nContent-Type: message/delivery-status\n\n"
                                + "Reporting-MTA: dns; mx.it.example\n\nFinal-Recipient: rfc822; a@it.example\n"
                                + "Action: "
                                + action
                                + "\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 no such user\n--b\n"
                                + "Content-Type: text/rfc822-headers\n\nMessage-ID: <"
                                + of
                                + ">\n--b--");
    }

    @Test
    void anAnswerThatComesBackLaterBecomesACallOnce() throws Exception {
        String number = closed(mailbox());
        String answer = sent(number, "respuesta-definitiva");
        String later = id();
        Inbox.put(report(later, answer, "delayed"));
        assertEquals(MailState.AUTOMATICO, arrived(later).getState());
        assertFalse(ticket(number).isBounced());

        String first = id();
        String second = id();
        Inbox.put(report(first, answer, "failed"), report(second, answer, "failed"));
        assertEquals(MailState.REBOTE, arrived(first).getState());
        assertEquals(MailState.REBOTE, arrived(second).getState());
        assertEquals(MessageState.REBOTADO, state(number, "respuesta-definitiva"));
        assertTrue(ticket(number).isBounced());
        assertTrue(ticket(number).isCallOwed());
        assertEquals(TicketStatus.CERRADO, status(number));
        assertEquals(1, as(administrator(), () -> calls.of(number)).size());
        assertEquals(
                1,
                as(
                        administrator(),
                        () ->
                                ticketDetailsService.open(number).steps().stream()
                                        .filter(step -> step.getKind() == StepKind.REBOTE)
                                        .count()));
        String unknown = id();
        Inbox.put(report(unknown, "f".repeat(32) + "@canal.example", "failed"));
        assertEquals(MailDoubt.REBOTE_AJENO, arrived(unknown).getDoubt());
    }

    @Test
    void machinesJoinNothingAndAreAnsweredByNobody() throws Exception {
        String mailbox = mailbox();
        String number = asked(mailbox);
        String to = replyAddressResolver.of(number).orElseThrow();
        List<String> ids = new ArrayList<>();
        for (String header :
                List.of(
                        "Auto-Submitted: auto-replied\n",
                        "Precedence: bulk\n",
                        "X-Auto-Response-Suppress: OOF\n",
                        "Return-Path: <>\n",
                        "Subject: Respuesta automática: vacaciones\n")) {
            String id = id();
            ids.add(id);
            Inbox.put(mail(id, mailbox, to, header, "Estoy de vacaciones"));
        }
        String own = id();
        ids.add(own);
        Inbox.put(mail(own, "canal@canal.example", to, "", "hola"));
        for (String id : ids) {
            assertEquals(MailState.AUTOMATICO, arrived(id).getState());
        }
        assertEquals(TicketStatus.ESPERA_CIUDADANO, status(number));
        assertEquals(List.of(), messages(number, MessageKind.CIUDADANO));
    }

    @Test
    void aFloodIsHeldBackAndLosesNothing() throws Exception {
        String mailbox = mailbox();
        String number = fileFrom(mailbox);
        String to = replyAddressResolver.of(number).orElseThrow();
        String run = UUID.randomUUID().toString();
        String[] flood = new String[30];
        for (int i = 0; i < flood.length; i++) {
            flood[i] = mail(i + "-" + run, mailbox, to, "", "Mensaje " + i);
        }
        Inbox.put(flood);
        for (int i = flood.length - 1; i >= 0; i--) {
            arrived(i + "-" + run);
        }
        assertEquals(10, messages(number, MessageKind.CIUDADANO).size());
        InboundMail held = arrived("20-" + run);
        assertEquals(MailState.RAFAGA, held.getState());
        assertEquals(
                20,
                as(
                        administrator(),
                        () ->
                                inboundMailService.discardBurst(
                                        held.getId(), "una máquina descompuesta")));
        assertEquals(MailState.DESCARTADO, arrived("21-" + run).getState());

        assertTrue(isKeptAsItCame(held));
        data.with(
                em ->
                        em.createQuery(
                                        "UPDATE InboundMail m SET m.handledAt = :old WHERE m.id = :id")
                                .setParameter("old", clock.instant().minus(Duration.ofDays(31)))
                                .setParameter("id", held.getId())
                                .executeUpdate());
        mailCollectorJob.forgetOld();
        assertFalse(isKeptAsItCame(held), "a month is enough");
        assertTrue(isKeptAsItCame(arrived("21-" + run)));
    }

    @Test
    void whatCannotBeReadStopsNothingThatComesAfterIt() throws Exception {
        String mailbox = mailbox();
        String number = fileFrom(mailbox);
        String good = id();
        String parts = id();
        String header = id();
        String nest = id();
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            deep.append("--b")
                    .append(i == 0 ? "" : i)
                    .append("\nContent-Type: multipart/mixed; boundary=b")
                    .append(i + 1)
                    .append("\n\n");
        }
        String from = mailbox();
        Inbox.put(
                mail(
                        parts,
                        from,
                        "canal@canal.example",
                        "Content-Type: multipart/mixed; boundary=b\n",
                        "--b\n\nx\n".repeat(5000)),
                mail(
                        header,
                        from,
                        "canal@canal.example",
                        "X-Big: " + "y".repeat(700_000) + "\n",
                        "hola"),
                mail(
                        nest,
                        from,
                        "canal@canal.example",
                        "Content-Type: multipart/mixed; boundary=b\n",
                        deep.toString()),
                "From: nadie\n\nsin identificador ni remitente " + UUID.randomUUID(),
                mail(
                        id(),
                        from,
                        "canal@canal.example",
                        "Content-Type: text/plain; charset=klingon\n",
                        "qapla' \u0001\u0002"),
                mail(
                        id(),
                        from,
                        "canal@canal.example",
                        "Content-Type: text/calendar; method=REQUEST\n",
                        "BEGIN:VCALENDAR\nEND:VCALENDAR"),
                mail(
                        good,
                        mailbox,
                        replyAddressResolver.of(number).orElseThrow(),
                        "",
                        "Todo bien"));
        assertEquals(MailState.UNIDO, arrived(good).getState());
        assertEquals(MailDoubt.ILEGIBLE, arrived(parts).getDoubt());
        assertEquals(MailDoubt.ILEGIBLE, arrived(header).getDoubt());
        assertEquals(MailDoubt.SIN_PISTA, arrived(nest).getDoubt());
    }

    private boolean isKeptAsItCame(InboundMail mail) {
        return data.with(
                em ->
                        em.createQuery(
                                                "SELECT COUNT(r) FROM InboundMailSource r WHERE r.mail = :id",
                                                Long.class)
                                        .setParameter("id", mail.getId())
                                        .getSingleResult()
                                > 0);
    }

    /** Those of a sender that wait. */
    private List<Long> waiting(String sender, MailDoubt doubt) throws Exception {
        return as(
                with("OPERADOR"),
                () ->
                        inboundMailService
                                .page(
                                        MailPile.POR_VER,
                                        sender,
                                        doubt,
                                        DaySpan.ANY,
                                        NORMAL,
                                        null,
                                        25)
                                .rows()
                                .stream()
                                .map(MailRow::id)
                                .toList());
    }

    private MailRow listed(String who, InboundMail mail) throws Exception {
        return as(
                with(who),
                () -> {
                    Slice<MailRow> page = inboundMailService.page(MailPile.POR_VER, null, 50);
                    while (true) {
                        for (MailRow row : page.rows()) {
                            if (row.id() == mail.getId()) {
                                return row;
                            }
                        }
                        if (!page.more()) {
                            return null;
                        }
                        page =
                                inboundMailService.page(
                                        MailPile.POR_VER,
                                        page.rows().get(page.rows().size() - 1).cursor(),
                                        50);
                    }
                });
    }

    @Test
    void aPersonPutsAStrangersMailOnTheTicketAndItsCitizenDoesNotSeeIt() throws Exception {
        String number = fileFrom(mailbox());
        String id = id();
        String stranger = mailbox();
        Inbox.put(
                mail(
                        id,
                        stranger,
                        replyAddressResolver.of(number).orElseThrow(),
                        "",
                        "Soy la directora"));
        InboundMail mail = arrived(id);
        assertEquals(number, listed("OPERADOR", mail).number());
        assertEquals(List.of(mail.getId()), waiting(stranger.toUpperCase(Locale.ROOT), null));
        assertEquals(List.of(), waiting(stranger, MailDoubt.ILEGIBLE));
        assertEquals(List.of(), waiting(stranger.replace('@', '_'), null));
        for (String other : List.of("AREA", "OPERACIONES", "INSTITUCION", "CIUDADANO", "TI")) {
            assertThrows(
                    EJBAccessException.class,
                    () -> as(with(other), () -> inboundMailService.open(mail.getId())),
                    other);
        }
        NotAllowedException unknown =
                assertThrows(
                        NotAllowedException.class,
                        () ->
                                as(
                                        with("OPERADOR"),
                                        () ->
                                                inboundMailService.join(
                                                        mail.getId(),
                                                        new JoinMailCommand(
                                                                "CP-2026-999999",
                                                                true,
                                                                null,
                                                                false))));
        assertEquals("mail.ticket.unknown", unknown.getMessage());
        as(
                with("OPERADOR"),
                () -> inboundMailService.join(mail.getId(), note(" " + number.toLowerCase())));
        assertEquals(MailState.NOTA, arrived(id).getState());
        assertEquals(List.of(), messages(number, MessageKind.CIUDADANO));
        String note = messages(number, MessageKind.NOTA).get(0).getBody();
        assertTrue(note.contains(stranger) && note.contains("Soy la directora"), note);
        assertNull(listed("OPERADOR", mail));
        NotAllowedException settled =
                assertThrows(
                        NotAllowedException.class,
                        () ->
                                as(
                                        administrator(),
                                        () -> inboundMailService.discard(mail.getId(), "tarde")));
        assertEquals("mail.settled", settled.getMessage());
        assertThrows(
                NotFoundException.class,
                () -> as(administrator(), () -> inboundMailService.open(99_999_999L)));
    }

    private static JoinMailCommand note(String number) {
        return new JoinMailCommand(number, false, null, false);
    }

    private List<TicketMessage> readByCitizen(String number) {
        return messages(number, MessageKind.CIUDADANO).stream()
                .filter(TicketMessage::isForCitizen)
                .toList();
    }

    private static String refused(Executable act) {
        return assertThrows(NotAllowedException.class, act).getMessage();
    }

    private long mailsTo(String mailbox) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT COUNT(m) FROM OutboundMessage m WHERE m.recipientAddress = :to",
                                        Long.class)
                                .setParameter("to", mailbox)
                                .getSingleResult());
    }

    @Test
    void whoJoinsAMailSeesWhoseTheTicketIsAndAStrangersMailboxNeedsAReasonThatIsKept()
            throws Exception {
        String mailbox = mailbox();
        String number = fileFrom(mailbox);
        String stranger = mailbox();
        String id = id();
        Inbox.put(
                mail(
                        id,
                        stranger,
                        replyAddressResolver.of(number).orElseThrow(),
                        "",
                        "Soy su vecina"));
        InboundMail mail = arrived(id);
        JoinTarget target =
                as(
                        with("OPERADOR"),
                        () -> inboundMailService.target(mail.getId(), number.substring(8)));
        assertEquals(number, target.number());
        assertEquals("Bandejas con poca comida", target.subject());
        assertEquals("Ana F… P…", target.person());
        assertEquals("p…@it.example", target.mailbox());
        assertFalse(target.own());
        assertEquals(
                "mail.mailbox.other",
                refused(
                        () ->
                                as(
                                        with("OPERADOR"),
                                        () ->
                                                inboundMailService.join(
                                                        mail.getId(),
                                                        new JoinMailCommand(
                                                                number, true, "  ", false)))));
        assertEquals(List.of(), messages(number, MessageKind.CIUDADANO));
        as(
                with("OPERADOR"),
                () ->
                        inboundMailService.join(
                                mail.getId(),
                                new JoinMailCommand(
                                        number, true, "Lo confirmó por teléfono", false)));
        assertEquals("Lo confirmó por teléfono", arrived(id).getReason());
        TicketMessage message = readByCitizen(number).get(0);
        assertEquals(arrived(id).getReceivedAt(), message.getMailedAt());
        assertFalse(
                message.getWrittenAt().isBefore(ticket(number).getEnteredAt()),
                "told when it came to the ticket, however old the mail");
        assertEquals(
                MaskedText.mailbox(stranger),
                as(administrator(), () -> ticketMailQuery.strangers(number)).get(message.getId()));
        assertTrue(
                as(
                        administrator(),
                        () ->
                                ticketDetailsService.open(number).steps().stream()
                                        .anyMatch(
                                                step ->
                                                        step.getKind() == StepKind.REPLICA
                                                                && step.getReason()
                                                                        .contains(stranger)
                                                                && step.getReason()
                                                                        .contains("teléfono"))));
    }

    @Test
    void aWrongJoiningIsTakenBackFromTheCitizenAloneAndTheyAreNotTold() throws Exception {
        String mailbox = mailbox();
        String number = fileFrom(mailbox);
        String right = fileFrom(mailbox());
        String id = id();
        Inbox.put(
                mail(
                        id,
                        mailbox(),
                        replyAddressResolver.of(number).orElseThrow(),
                        "",
                        "Es de otra"));
        InboundMail mail = arrived(id);
        JoinMailCommand wrong = new JoinMailCommand(number, true, "Eso creí", false);
        as(with("OPERADOR"), () -> inboundMailService.join(mail.getId(), wrong));
        assertEquals(1, readByCitizen(number).size());
        long told = mailsTo(mailbox);
        assertThrows(
                EJBAccessException.class,
                () ->
                        as(
                                with("OPERADOR"),
                                () -> inboundMailService.takeBack(mail.getId(), "no era")));
        as(administrator(), () -> inboundMailService.takeBack(mail.getId(), "Es de otra persona"));
        assertEquals(List.of(), readByCitizen(number));
        assertEquals(1, messages(number, MessageKind.CIUDADANO).size(), "its history keeps it");
        assertEquals(told, mailsTo(mailbox));
        assertEquals(MailDoubt.RETIRADO, arrived(id).getDoubt());
        assertEquals(
                "mail.settled",
                refused(
                        () ->
                                as(
                                        administrator(),
                                        () ->
                                                inboundMailService.takeBack(
                                                        mail.getId(), "otra vez"))));
        as(administrator(), () -> inboundMailService.join(mail.getId(), note(right)));
        assertEquals(1, messages(right, MessageKind.NOTA).size());
    }

    @Test
    void anAnnulledTicketTakesNothingMoreUnlessItGoesOnInAnother() throws Exception {
        String number = fileFrom(mailbox());
        as(
                administrator(),
                () -> ticketService.annul(ref(number), AnnulmentCause.PRUEBA, "prueba"));
        String id = id();
        Inbox.put(mail(id, mailbox(), replyAddressResolver.of(number).orElseThrow(), "", "hola"));
        InboundMail mail = arrived(id);
        assertTrue(
                as(with("OPERADOR"), () -> inboundMailService.target(mail.getId(), number))
                        .isAnnulled());
        assertEquals(
                "mail.ticket.annulled",
                refused(
                        () ->
                                as(
                                        with("OPERADOR"),
                                        () ->
                                                inboundMailService.join(
                                                        mail.getId(), note(number)))));
    }

    @Test
    void aDangerToldByMailAfterTheCloseOpensItAgainAsAnAlert() throws Exception {
        String mailbox = mailbox();
        String number = closed(mailbox);
        String id = id();
        Inbox.put(
                mail(
                        id,
                        mailbox,
                        replyAddressResolver.of(number).orElseThrow(),
                        "",
                        "Ahora hay doce niños vomitando en el curso por el almuerzo"));
        assertEquals(MailState.UNIDO, arrived(id).getState());
        Ticket ticket = ticket(number);
        assertEquals(TicketStatus.EN_AREA, ticket.getStatus());
        assertTrue(ticket.isAlert() && ticket.isAlertUntaken());
        assertTrue(posted(number, "alerta") > 0);
        assertEquals(0, posted(number, "correo-tras-cierre"), "it is closed no more");
        Number attention =
                data.with(
                        em ->
                                (Number)
                                        em.createNativeQuery(
                                                        "select attention from ticket where id = ?1")
                                                .setParameter(1, ticket.getId())
                                                .getSingleResult());
        assertEquals(0, attention.intValue(), "first in the lists, though it was answered");
    }

    @Test
    void whoJoinsAMailToAClosedTicketMayReopenItAndOnlyStaffIsTold() throws Exception {
        String mailbox = mailbox();
        String kept = closed(mailbox);
        String reopened = closed(mailbox);
        String one = id();
        String other = id();
        Inbox.put(
                mail(one, mailbox, "canal@canal.example", "Subject: " + kept + "\n", "Gracias"),
                mail(other, mailbox, "canal@canal.example", "", "No me sirvió"));
        long first = arrived(one).getId();
        long second = arrived(other).getId();
        JoinTarget target = as(with("OPERADOR"), () -> inboundMailService.target(first, kept));
        assertTrue(target.own());
        assertTrue(target.isClosed());
        assertEquals(ticket(kept).reopenableUntil(), target.reopenUntil());
        as(
                with("OPERADOR"),
                () -> inboundMailService.join(first, new JoinMailCommand(kept, true, null, false)));
        assertEquals(TicketStatus.CERRADO, status(kept));
        assertTrue(posted(kept, "escribio-tras-cierre") > 0, "the area is told");
        assertEquals(0, posted(kept, "correo-tras-cierre"), "the person is not");
        as(
                with("OPERADOR"),
                () ->
                        inboundMailService.join(
                                second, new JoinMailCommand(reopened, true, null, true)));
        assertEquals(TicketStatus.EN_AREA, status(reopened));
        assertEquals(1, ticket(reopened).getRound() - 1);
    }

    @Test
    void aRestrictedTicketsMailIsForItsReadersAlone() throws Exception {
        String mailbox = mailbox();
        String number = fileFrom(mailbox);
        as(
                administrator(),
                () ->
                        ticketService.restrict(
                                ref(number), RestrictedMatter.MALTRATO, "es delicado"));
        String doubtful = id();
        String reply = id();
        String to = replyAddressResolver.of(number).orElseThrow();
        Inbox.put(
                mail(doubtful, mailbox(), to, "", "secreto"), mail(reply, mailbox, to, "", "mío"));
        InboundMail mail = arrived(doubtful);
        assertNull(listed("OPERADOR", mail));
        assertThrows(
                NotFoundException.class,
                () -> as(with("OPERADOR"), () -> inboundMailService.open(mail.getId())));
        assertNull(listed("ADMINISTRADOR", mail));
        assertEquals(MailState.UNIDO, arrived(reply).getState());
        assertThrows(
                NotFoundException.class,
                () -> as(with("OPERADOR"), () -> ticketMailQuery.of(number)));
        assertThrows(
                NotFoundException.class, () -> as(area("RRHH"), () -> ticketMailQuery.of(number)));
        assertThrows(
                NotFoundException.class,
                () -> as(administrator(), () -> ticketMailQuery.of(number)));
        assertEquals(1, as(manager(), () -> ticketMailQuery.of(number)).size());
    }

    @Test
    void aMailBecomesOneTicketAtTheDesk() throws Exception {
        String id = id();
        String mailbox = mailbox();
        String note = Base64.getEncoder().encodeToString("Pesamos las bandejas.".getBytes("UTF-8"));
        Inbox.put(
                mail(
                        id,
                        mailbox,
                        "canal@canal.example",
                        "Content-Type: multipart/mixed; boundary=b\n",
                        "--b\n\nLlegó poca comida\n--b\nContent-Type: text/plain; name=acta.txt\n"
                                + "Content-Transfer-Encoding: base64\n\n"
                                + note
                                + "\n--b--"));
        InboundMail mail = arrived(id);
        CallerCommand given = new CallerCommand(null, null, null, person(mailbox));
        String number =
                as(
                        with("OPERADOR"),
                        () ->
                                mailFilingService
                                        .file(mail.getId(), request(mail.getSubmissionKey()), given)
                                        .receipt()
                                        .number());
        String again =
                as(
                        with("OPERADOR"),
                        () ->
                                mailFilingService
                                        .file(mail.getId(), request(mail.getSubmissionKey()), given)
                                        .receipt()
                                        .number());
        assertEquals(number, again);
        assertEquals(Channel.WEB, ticket(number).getChannel());
        assertNull(ticket(number).getAccount());
        assertFalse(person(ticket(number).getId()).hasProvedMailbox());
        assertEquals(MailState.INGRESADO, arrived(id).getState());
        assertEquals(
                1, attachmentService.of(OwnerKind.TICKET, List.of(ticket(number).getId())).size());
        NotAllowedException no =
                assertThrows(
                        NotAllowedException.class,
                        () ->
                                as(
                                        with("OPERADOR"),
                                        () ->
                                                mailFilingService.file(
                                                        mail.getId(),
                                                        request(UUID.randomUUID().toString()),
                                                        given)));
        assertEquals("mail.settled", no.getMessage());
        assertNotEquals(number, fileFrom(mailbox));
    }

    private long told(Known officer) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT COUNT(m) FROM OutboundMessage m WHERE m.recipientAddress = :to AND m.templateCode = 'derecho-en-correo'",
                                        Long.class)
                                .setParameter("to", officer.email())
                                .getSingleResult());
    }

    @Test
    void whatAsksAboutPersonalDataBecomesOneCaseAndIsSettledWithIt() throws Exception {
        Known officer = with("DATOS");
        String mailbox = mailbox();
        String id = id();
        Inbox.put(
                mail(id, "Ana <" + mailbox + ">", "entrada@canal.example", "", "Borren mis datos"));
        InboundMail mail = arrived(id);
        assertEquals(MailDoubt.DERECHO, mail.getDoubt());
        assertEquals(1, told(officer), "its term runs already");
        String another = id();
        Inbox.put(mail(another, mailbox(), "entrada@canal.example", "", "Pido copia de mis datos"));
        assertEquals(MailDoubt.DERECHO, arrived(another).getDoubt());
        assertEquals(1, told(officer), "once a day");
        Known operator = with("OPERADOR");
        var known = as(operator, () -> rightEntryService.ofMail(mail.getId()));
        assertEquals("Borren mis datos", known.text());
        String key = SecretTokens.random();
        OpenRightCommand wanted =
                new OpenRightCommand(
                        key,
                        RightKind.SUPRESION,
                        new RightAsker("Ana Prueba", null, known.email(), null, null),
                        RightHolder.SELF,
                        known.text(),
                        Map.of(),
                        Set.of());
        String number =
                as(operator, () -> rightEntryService.openFromMail(wanted, mail.getId())).number();
        InboundMail settled = data.with(em -> em.find(InboundMail.class, mail.getId()));
        assertEquals(MailState.INGRESADO, settled.getState());
        assertEquals(number, settled.getReason());
        assertThrows(
                NotAllowedException.class,
                () -> as(operator, () -> rightEntryService.openFromMail(wanted, mail.getId())));
        assertThrows(
                EJBAccessException.class,
                () ->
                        as(
                                area("CALIDAD"),
                                () -> rightEntryService.openFromMail(wanted, mail.getId())));
    }
}
