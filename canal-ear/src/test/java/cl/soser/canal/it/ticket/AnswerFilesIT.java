package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.attachment.AttachmentRow;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.attachment.UploadedFile;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.response.Finding;
import cl.soser.canal.response.StaleAnswerException;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What goes with an answer: put there by who writes it, approved with it, read once it left. */
class AnswerFilesIT extends TicketCase {

    @Inject AttachmentService attachmentService;

    private String basketWith(Known sender, int files) throws Exception {
        String basket = SecretTokens.random();
        for (int i = 0; i < files; i++) {
            String name = "informe-" + i + ".txt";
            as(sender, () -> receive(basket, name));
        }
        return basket;
    }

    private AttachmentRow receive(String basket, String name) {
        byte[] text = (name + SecretTokens.random()).getBytes(StandardCharsets.UTF_8);
        return attachmentService.receive(
                basket,
                new UploadedFile(name, "text/plain", Channel.WEB, new ByteArrayInputStream(text)));
    }

    private void attach(Known who, String number) throws Exception {
        String basket = basketWith(who, 1);
        as(who, () -> answers.attach(number, version(number), basket));
    }

    private List<AttachmentRow> files(String number) {
        return attachmentService.of(OwnerKind.ANSWER, List.of(underWay(number).getId()));
    }

    private String bytes(Known who, String file) throws Exception {
        return as(
                who,
                () -> {
                    try (var in = attachmentService.copy(file, null, null).bytes()) {
                        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    }
                });
    }

    @Test
    void theAreaAddsAndTakesOutFilesWhileItWrites() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        attach(writer(), number);
        attach(writer(), number);
        String first = files(number).get(0).publicId();
        assertTrue(bytes(writer(), first).startsWith("informe-0"));
        as(writer(), () -> answers.detach(number, version(number), first));
        assertEquals(1, files(number).size());
        assertThrows(NotFoundException.class, () -> bytes(writer(), first));
    }

    @Test
    void anyChangeOfFilesVoidsTheApproval() throws Exception {
        String number = complaint();
        as(administrator(), () -> ticketService.validateRouting(ref(number), ANSWERING, null));
        draft(number, definitive("No encontramos la falta.", Finding.NO_ACOGIDO));
        attach(writer(), number);
        submit(number);
        approve(number);
        attach(administrator(), number);
        assertNeedsApproval(number);
        approve(number);
        String file = files(number).get(1).publicId();
        as(administrator(), () -> answers.detach(number, version(number), file));
        assertNeedsApproval(number);
        approve(number);
        sendAndLeave(number);
        assertEquals(TicketStatus.CERRADO, status(number));
    }

    private void approve(String number) throws Exception {
        as(administrator(), () -> answers.askApproval(ref(number), null));
        as(manager(), () -> answers.approve(ref(number), version(number)));
    }

    private void assertNeedsApproval(String number) {
        NotAllowedException no =
                assertThrows(
                        NotAllowedException.class,
                        () -> as(administrator(), () -> answers.send(ref(number), true)));
        assertEquals("answer.approval.needed", no.getMessage());
    }

    @Test
    void whoAddsAFileMayNotApproveIt() throws Exception {
        Known both =
                accounts.account(
                        "adjunta-y-visa@it.example",
                        Set.of("AREA", "OPERACIONES"),
                        Set.of(ANSWERING),
                        null);
        String number = in(TicketStatus.EN_AREA);
        attach(both, number);
        submit(number);
        as(administrator(), () -> answers.askApproval(ref(number), null));
        NotAllowedException no =
                assertThrows(
                        NotAllowedException.class,
                        () -> as(both, () -> answers.approve(ref(number), version(number))));
        assertEquals("answer.approve.own", no.getMessage());
    }

    @Test
    void noMoreThanTenGoWithOneAnswerAndTheRestIsNotHalfAdded() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        String six = basketWith(writer(), 6);
        as(writer(), () -> answers.attach(number, version(number), six));
        String five = basketWith(writer(), 5);
        NotAllowedException no =
                assertThrows(
                        NotAllowedException.class,
                        () -> as(writer(), () -> answers.attach(number, version(number), five)));
        assertEquals("file.tooMany", no.getMessage());
        assertEquals(6, files(number).size());
    }

    @Test
    void aScreenThatMissedAChangeAddsNothing() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        int seen = version(number);
        attach(writer(), number);
        String basket = basketWith(administrator(), 1);
        assertThrows(
                StaleAnswerException.class,
                () -> as(administrator(), () -> answers.attach(number, seen, basket)));
        assertEquals(1, files(number).size());
    }

    @Test
    void anotherAreaNeitherAddsNorTakesOutNorReads() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        attach(writer(), number);
        String file = files(number).get(0).publicId();
        Known other = area("RRHH");
        String basket = basketWith(other, 1);
        int seen = version(number);
        assertThrows(
                NotFoundException.class,
                () -> as(other, () -> answers.attach(number, seen, basket)));
        assertThrows(
                NotFoundException.class, () -> as(other, () -> answers.detach(number, seen, file)));
        assertThrows(NotFoundException.class, () -> bytes(other, file));
        assertEquals(1, files(number).size());
    }

    @Test
    void underReviewOnlyTheAdministratorChangesThem() throws Exception {
        String number = in(TicketStatus.EN_REVISION);
        NotAllowedException no =
                assertThrows(NotAllowedException.class, () -> attach(writer(), number));
        assertEquals("answer.state", no.getMessage());
        attach(administrator(), number);
        assertEquals(1, files(number).size());
    }

    @Test
    void nothingIsAddedOrTakenOutOnceItLeavesOrHasLeft() throws Exception {
        String number = in(TicketStatus.EN_REVISION);
        attach(administrator(), number);
        String file = files(number).get(0).publicId();
        as(administrator(), () -> answers.send(ref(number), true));
        NotAllowedException leaving =
                assertThrows(NotAllowedException.class, () -> attach(administrator(), number));
        assertEquals("answer.state", leaving.getMessage());
        int seen = version(number);
        leave(number);
        NotAllowedException left =
                assertThrows(
                        NotAllowedException.class,
                        () -> as(administrator(), () -> answers.detach(number, seen, file)));
        assertEquals("answer.none", left.getMessage());
    }

    @Test
    void aFileOfAnotherAnswerIsNotThisOnesToTakeOut() throws Exception {
        String number = in(TicketStatus.EN_AREA);
        attach(writer(), number);
        String theirs = files(number).get(0).publicId();
        String other = in(TicketStatus.EN_AREA);
        assertThrows(
                NotFoundException.class,
                () -> as(writer(), () -> answers.detach(other, version(other), theirs)));
        assertEquals(1, files(number).size());
    }

    @Test
    void theCitizenReadsThemWhenTheAnswerHasLeftAndNotBefore() throws Exception {
        Known citizen =
                accounts.account("lee-archivos@it.example", Set.of("CIUDADANO"), Set.of(), null);
        String number = in(TicketStatus.EN_REVISION);
        data.with(
                em ->
                        em.createQuery("UPDATE Ticket t SET t.account = :me WHERE t.number = :n")
                                .setParameter("me", citizen.id())
                                .setParameter("n", number)
                                .executeUpdate());
        attach(administrator(), number);
        String file = files(number).get(0).publicId();
        assertThrows(NotFoundException.class, () -> bytes(citizen, file));
        sendAndLeave(number);
        assertTrue(bytes(citizen, file).startsWith("informe-0"));
        assertThrows(NotFoundException.class, () -> bytes(with("CIUDADANO"), file));
        String mail =
                data.with(
                        em ->
                                em.createQuery(
                                                "SELECT m.body FROM OutboundMessage m WHERE m.ticketNumber ="
                                                        + " :n AND m.templateCode ="
                                                        + " 'respuesta-definitiva'",
                                                String.class)
                                        .setParameter("n", number)
                                        .getSingleResult());
        assertTrue(mail.contains("Con esta respuesta va un archivo"), mail);
    }
}
