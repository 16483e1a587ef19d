package cl.soser.canal.inbound.parsing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class MailParserTest {

    private static final String FROM = "From: Ana Soto <Ana@Correo.example>\r\n";

    private static ParsedMail read(String... lines) throws Exception {
        return MailParser.read(raw(lines), false);
    }

    private static byte[] raw(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static ParsedMail with(String header) throws Exception {
        return read(FROM + header, "", "hola");
    }

    @Test
    void aPlainMailSaysWhoWhatAndWhichItAnswers() throws Exception {
        ParsedMail mail =
                read(
                        "Message-ID: <uno@correo.example>",
                        "In-Reply-To: <dos@canal.example>",
                        "References: <cero@x> <dos@canal.example>",
                        "From: =?UTF-8?Q?Ana_Nu=C3=B1ez?= <Ana@Correo.example>",
                        "To: \"Canal, PAE\" <canal+2026-000123.abc@canal.example>",
                        "Subject: =?UTF-8?Q?Re:_ni=C3=B1os?=",
                        "Content-Type: text/plain; charset=utf-8",
                        "",
                        "Sí, fue así.");
        assertEquals("uno@correo.example", mail.messageId());
        assertEquals(List.of("dos@canal.example", "cero@x"), mail.answered());
        assertEquals("ana@correo.example", mail.sender());
        assertEquals("Ana Nuñez", mail.senderName());
        assertTrue(mail.recipients().contains("canal+2026-000123.abc@canal.example"));
        assertEquals("Re: niños", mail.subject());
        assertEquals("Sí, fue así.", mail.text());
        assertFalse(mail.automatic());
        assertNull(mail.report());
    }

    @Test
    void whatNoPersonWroteIsToldByItsHeaders() throws Exception {
        for (String header :
                List.of(
                        "Auto-Submitted: auto-replied",
                        "Auto-Submitted: Auto-Generated; x=y",
                        "Precedence: bulk",
                        "Precedence: JUNK",
                        "Precedence: auto_reply",
                        "X-Auto-Response-Suppress: All",
                        "X-Autoreply: yes",
                        "Return-Path: <>",
                        "Return-Path: < >",
                        "List-Id: <lista.example>",
                        "Subject: Respuesta automática: vacaciones",
                        "Subject: Automatic reply: x")) {
            assertTrue(with(header).automatic(), header);
        }
        for (String header :
                List.of(
                        "Auto-Submitted: no",
                        "Precedence: first-class",
                        "Return-Path: <ana@correo.example>",
                        "Subject: La respuesta automática no sirvió")) {
            assertFalse(with(header).automatic(), header);
        }
        assertTrue(read("From: MAILER-DAEMON@mx.example", "", "x").automatic());
    }

    @Test
    void twoSendersAreNone() throws Exception {
        assertTrue(read("From: a@x.example, b@x.example", "", "x").sender().isEmpty());
        assertTrue(read("From: a@x.example\r\nFrom: b@x.example", "", "x").sender().isEmpty());
        assertTrue(read("Subject: x", "", "x").sender().isEmpty());
        assertTrue(read("From: nadie", "", "x").sender().isEmpty());
        assertEquals(
                "malo@evil.example",
                read("From: \"ana@correo.example\" <malo@evil.example>", "", "x").sender());
    }

    @Test
    void aSubjectIsOneLineWhateverItHolds() throws Exception {
        String subject =
                with("Subject: =?UTF-8?Q?Hola=0D=0ABcc:_malo@evil.example=00?=\r\n otra\t\u202Elinea")
                        .subject();
        assertEquals("Hola Bcc: malo@evil.example otra linea", subject);
    }

    @Test
    void plainWordsAreTakenBeforeThoseOfAPageAndEachOnce() throws Exception {
        ParsedMail mail =
                read(
                        FROM + "Content-Type: multipart/alternative; boundary=b",
                        "",
                        "--b",
                        "Content-Type: text/plain; charset=utf-8",
                        "",
                        "Palabras",
                        "--b",
                        "Content-Type: text/html",
                        "",
                        "<p>Otras</p>",
                        "--b",
                        "Content-Type: text/calendar; method=REQUEST",
                        "",
                        "BEGIN:VCALENDAR",
                        "--b--");
        assertEquals("Palabras", mail.text());
        assertTrue(mail.files().isEmpty());
        ParsedMail page =
                read(
                        FROM + "Content-Type: multipart/alternative; boundary=b",
                        "",
                        "--b",
                        "Content-Type: text/plain",
                        "",
                        "  ",
                        "--b",
                        "Content-Type: text/html; charset=utf-8",
                        "",
                        "<p>Así <b>es</b></p>",
                        "--b--");
        assertEquals("Así es", page.text());
    }

    @Test
    void filesAreFoundWithTheirNamesAndSizes() throws Exception {
        String content = Base64.getMimeEncoder().encodeToString(new byte[5000]);
        ParsedMail mail =
                read(
                        FROM + "Content-Type: multipart/mixed; boundary=b",
                        "",
                        "--b",
                        "",
                        "Va la foto",
                        "--b",
                        "Content-Type: image/jpeg; name=\"=?UTF-8?Q?ni=C3=B1o.jpg?=\"",
                        "Content-Transfer-Encoding: base64",
                        "Content-Disposition: attachment",
                        "",
                        content,
                        "--b",
                        "Content-Type: application/x-msdownload",
                        "Content-Disposition: attachment; filename=\"../../a\r\n b.exe\"",
                        "",
                        "MZ",
                        "--b--");
        assertEquals("Va la foto", mail.text());
        assertEquals(
                List.of("niño.jpg", "../../a b.exe"),
                mail.files().stream().map(ParsedMailFile::name).toList());
        assertEquals(5000, mail.files().get(0).size());
        try (var bytes = mail.files().get(0).open()) {
            assertEquals(5000, bytes.readAllBytes().length);
        }
    }

    @Test
    void nonsenseOfCharsetsAndEncodingsStillLeavesWords() throws Exception {
        assertEquals("hola", with("Content-Type: text/plain; charset=klingon-8").text());
        assertEquals("hola", with("Content-Type: text/plain; charset=\"\"").text());
        assertEquals(1, with("Content-Type: ;;;").files().size());
        assertEquals("hola", with("Content-Transfer-Encoding: rot13").text());
        byte[] western = (FROM + "\r\n\r\nni\u00f1o").getBytes(Charset.forName("windows-1252"));
        assertEquals("niño", MailParser.read(western, false).text());
        assertNotNull(with("Subject: =?klingon?Q?x?=").subject());
        assertNotNull(with("Content-Type: text/plain; charset=utf-16").text());
    }

    @Test
    void nothingIsInTheTextButText() throws Exception {
        assertEquals("abc?d", read(FROM, "a\u0000b\u0007\u202Ec\uFEFF\uD800d").text());
    }

    @Test
    void aReportThatAMailFailedNamesIt() throws Exception {
        ParsedMail mail = report("failed", "5.1.1");
        assertTrue(mail.automatic());
        assertTrue(mail.report().failed());
        assertTrue(mail.report().words().contains("5.1.1"));
        assertTrue(mail.report().words().contains("550 no such user"));
        assertTrue(
                mail.report()
                        .messageIds()
                        .contains("0123456789abcdef0123456789abcdef@canal.example"));
        assertFalse(report("delayed", "4.4.1").report().failed());
        assertFalse(report("delivered", "2.0.0").report().failed());
    }

    private static ParsedMail report(String action, String status) throws Exception {
        return read(
                "Return-Path: <>",
                "From: Mail Delivery System <MAILER-DAEMON@mx.example>",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
                "",
                "--b",
                "",
                "Your message could not be delivered",
                "--b",
                "Content-Type: message/delivery-status",
                "",
                "Reporting-MTA: dns; mx.example",
                "",
                "Final-Recipient: rfc822; ana@correo.example",
                "Action: " + action,
                "Status: " + status,
                "Diagnostic-Code: smtp; 550 no such user",
                "--b",
                "Content-Type: message/rfc822",
                "",
                "Message-ID: <0123456789abcdef0123456789abcdef@canal.example>",
                "Subject: Respuesta",
                "",
                "texto",
                "--b--");
    }

    @Test
    void anOldServersReportWithoutPartsIsOneToo() throws Exception {
        ParsedMail mail =
                read(
                        "Return-Path: <>",
                        "From: MAILER-DAEMON@mx.example",
                        "Subject: failure notice",
                        "",
                        "<ana@correo.example>: no mailbox here",
                        "Message-ID: <0123456789abcdef0123456789abcdef@canal.example>");
        assertTrue(mail.report().failed());
        assertEquals(1, mail.report().messageIds().size());
    }

    @Test
    void aForwardedMailIsReadIntoItAndItsFilesCount() throws Exception {
        ParsedMail mail =
                read(
                        FROM + "Content-Type: multipart/mixed; boundary=b",
                        "",
                        "--b",
                        "",
                        "Reenvío",
                        "--b",
                        "Content-Type: message/rfc822",
                        "",
                        "From: otra@correo.example",
                        "Subject: antes",
                        "",
                        "lo de antes",
                        "--b--");
        assertTrue(mail.text().startsWith("Reenvío"));
        assertTrue(mail.text().contains("lo de antes"));
        assertEquals("Reenvío", QuoteStripper.trim(mail.text()).text());
    }

    @Test
    void aNestOfMailsIsOpenedOnlySoFar() throws Exception {
        StringBuilder nest = new StringBuilder(FROM);
        for (int i = 0; i < 400; i++) {
            nest.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        nest.append("\r\nfondo");
        byte[] raw = nest.toString().getBytes(StandardCharsets.UTF_8);
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> MailParser.read(raw, false).text());
        assertFalse(MailParser.read(raw, false).text().contains("fondo"));
    }

    @Test
    void mailsOfAMillionPartsOrHeadersAreNotTakenApart() {
        assertTrue(MailSizePolicy.isSound(raw(FROM, "", "x")));
        assertFalse(MailSizePolicy.isSound(raw(FROM, "\r\n--b".repeat(10_000))));
        assertFalse(MailSizePolicy.isSound(raw("X: y\r\n".repeat(10_000))));
        assertFalse(MailSizePolicy.isSound(raw("Subject: " + "x".repeat(600_000), "", "y")));
        assertFalse(MailSizePolicy.isSound(raw(FROM, "", "--b", "X: y\r\n".repeat(10_000))));
        byte[] photos = raw(FROM, "", "--b", "", ("A".repeat(76) + "\r\n").repeat(300_000));
        assertTrue(MailSizePolicy.isSound(photos));
    }

    @Test
    void whatWasCutIsNotTakenForWhole() throws Exception {
        byte[] raw =
                raw(
                        FROM + "Content-Type: multipart/mixed; boundary=b",
                        "",
                        "--b",
                        "",
                        "Va el video",
                        "--b",
                        "Content-Type: video/mp4; name=v.mp4",
                        "Content-Transfer-Encoding: base64",
                        "",
                        "AAAA");
        ParsedMail mail = MailParser.read(raw, true);
        assertEquals("Va el video", mail.text());
        assertEquals(1, mail.files().size());
        assertFalse(mail.files().get(0).whole());
    }

    @Test
    void copiesOfOneMailAreOneAndOtherMailsAreOthers() {
        byte[] one = raw("Received: a", "Message-ID: <1@x>", "From: a@x", "", "hola");
        byte[] again =
                raw("Received: b", "Delivered-To: c", "From: a@x", "Message-ID: <1@x>", "", "hola");
        byte[] words = raw("Received: a", "Message-ID: <1@x>", "From: a@x", "", "chao");
        byte[] id = raw("Received: a", "Message-ID: <2@x>", "From: a@x", "", "hola");
        assertEquals(MailFingerprint.of(one, one.length), MailFingerprint.of(again, again.length));
        assertNotEquals(
                MailFingerprint.of(one, one.length), MailFingerprint.of(words, words.length));
        assertNotEquals(MailFingerprint.of(one, one.length), MailFingerprint.of(id, id.length));
        assertNotEquals(
                MailFingerprint.of(one, one.length), MailFingerprint.of(one, one.length + 1L));
    }
}
