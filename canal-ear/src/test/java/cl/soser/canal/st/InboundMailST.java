package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.server.Installation;
import com.icegreen.greenmail.user.GreenMailUser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A citizen answers a mail and reads it in the request; what nobody can place waits in the tray.
 */
class InboundMailST extends StaffJourney {

    /** Only headers our own mails have too, as another test looks at all that was ever received. */
    private static void receive(String from, String to, String subject, String text)
            throws Exception {
        String raw =
                "Message-ID: <"
                        + UUID.randomUUID()
                        + "@correo.example>\r\nDate: Tue, 24 Nov 2026 10:00:00 -0300\r\nFrom: "
                        + from
                        + "\r\nTo: "
                        + to
                        + "\r\nSubject: "
                        + subject
                        + "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                        + "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                        + text
                        + "\r\n--b\r\nContent-Type: text/plain; name=acta.txt\r\n\r\nPesamos las bandejas."
                        + "\r\n--b\r\nContent-Type: application/x-msdownload; name=foto.exe\r\n\r\nMZ\r\n--b--\r\n";
        deliver(raw);
    }

    private static void deliver(String raw) throws Exception {
        GreenMailUser inbox = server.mail().setUser(Installation.INBOX, "x");
        inbox.deliver(
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
        Fixtures.run("inbound");
    }

    private static void soon(Page where, String words) {
        for (int tries = 0; tries < 300; tries++) {
            where.reload();
            if (where.locator("main").innerText().contains(words)) {
                return;
            }
            where.waitForTimeout(200);
        }
        throw new AssertionError("never shown: " + words);
    }

    @Test
    void whoAnswersAMailReadsItInTheRequestAndSoDoesTheStaff() throws Exception {
        String number = Fixtures.filed();
        MimeMessage receipt = mailTo("ciudadana@canal.example", number);
        String replyTo = receipt.getHeader("Reply-To", ",");
        assertTrue(replyTo.startsWith("canal+" + number.substring(3) + "."), replyTo);
        receive(
                "ciudadana@canal.example",
                replyTo,
                "Re: su reclamo",
                "Fueron dos cursos: <b>5</b> y 6.\r\n\r\nEl mar, 24 nov 2026, Canal escribió:\r\n> Recibimos");
        Page citizen = signedIn("ciudadana");
        open(citizen, "/solicitudes/" + number);
        soon(citizen, "Fueron dos cursos: <b>5</b> y 6.");
        assertTrue(!citizen.locator("main").innerText().contains("Canal escribió"));
        assertTrue(citizen.locator("main").innerText().contains("acta.txt"));
        assertTrue(!citizen.locator("main").innerText().contains("foto.exe"));
        mailTo("ciudadana@canal.example", "No pudimos guardar");

        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/tickets/" + number);
        assertThat(administrator.locator(".thread")).containsText("Fueron dos cursos");
        assertThat(administrator.locator(".entry-note")).containsText("foto.exe");
        bothSizes(administrator, "ticket-con-correo");
        opened(administrator, "correos").getByText("correo completo").click();
        assertThat(administrator.locator(".mail-text")).containsText("Canal escribió");
        bothSizes(administrator, "correo-completo");
    }

    @Test
    void whatNobodyCanPlaceIsJoinedFiledOrDiscardedByAPerson() throws Exception {
        String number = Fixtures.filed();
        String words = "Correo " + UUID.randomUUID();
        receive(
                "Directora <directora@escuela.example>",
                "canal@canal.example",
                words,
                "Va el acta");
        String basket = "No ha llegado la canasta " + UUID.randomUUID();
        receive(
                "Rosa Fuentes <rosa.fuentes@correo.example>",
                "canal@canal.example",
                basket,
                "La canasta de mi hijo no ha llegado.");
        String thanks = "Felicitaciones a la manipuladora " + UUID.randomUUID();
        receive("ana@correo.example", "canal@canal.example", thanks, "Muy rico todo.");
        Page operator = signedIn("operadora");
        open(operator, "/gestion/correo");
        soon(operator, "No dice de qué solicitud es");
        bothSizes(operator, "correo");
        for (String pile : new String[] {"rafagas", "unidos", "automaticos", "descartados"}) {
            open(operator, "/gestion/correo?ver=" + pile);
            assertThat(operator.locator(".mails tbody tr").first()).isVisible();
        }
        open(operator, "/gestion/correo");
        soon(operator, words);
        link(operator, words).click();
        assertThat(operator.locator("h1")).containsText(words);
        bothSizes(operator, "correo-ver");
        operator.getByLabel("Número").fill("CP-2026-999999");
        button(operator, "Ver de quién es").click();
        assertThat(operator.locator("#messages")).containsText("No encontramos esa solicitud");
        operator.getByLabel("Número").fill(number);
        button(operator, "Ver de quién es").click();
        assertThat(operator.locator(".notice-danger")).containsText("directora@escuela.example");
        bothSizes(operator, "correo-de-quien");
        operator.getByLabel("Quien hizo la solicitud: lo verá en ella").check();
        button(operator, "Unir").click();
        assertThat(operator.getByLabel("¿Cómo sabe que lo escribió la persona?")).isVisible();
        bothSizes(operator, "correo-confirmar");
        button(operator, "Volver").click();
        operator.getByLabel("Otra persona: queda como nota interna").check();
        button(operator, "Unir").click();
        assertThat(operator.locator("#messages")).containsText("nota interna");
        open(operator, "/gestion/tickets/" + number);
        assertThat(operator.locator(".entry-note").first())
                .containsText("directora@escuela.example");
        Page citizen = signedIn("ciudadana");
        open(citizen, "/solicitudes/" + number);
        assertTrue(!citizen.locator("main").innerText().contains("Va el acta"));

        open(operator, "/gestion/correo");
        link(operator, basket).click();
        operator.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Ingresar").setExact(true))
                .click();
        assertThat(operator.locator("h1")).containsText("Ingresar un correo");
        assertThat(operator.locator("#d-email")).hasValue("rosa.fuentes@correo.example");
        bothSizes(operator, "correo-ingresar");
        operator.locator("#d-userType").selectOption("APODERADO");
        operator.locator("#d-schoolText").fill("escuela ejemplo");
        operator.locator("#escuelas .combo-list .combo-label").first().click();
        operator.locator("#d-motive").selectOption("RECLAMO");
        operator.locator("#d-topic").selectOption("CANASTAS");
        operator.locator("#d-subtopic").selectOption("FECHA_ENTREGA");
        operator.locator("#d-urgency").selectOption("MEDIA");
        button(operator, "Guardar F9").click();
        assertThat(operator.locator("#guardada")).isVisible();
        open(operator, "/gestion/correo?ver=unidos");
        assertThat(operator.locator(".mails")).containsText(basket);

        open(operator, "/gestion/correo");
        link(operator, thanks).click();
        button(operator, "Descartar").click();
        assertThat(operator.locator(".problems")).isVisible();
        operator.getByLabel("Por qué no corresponde").fill("Es de otra empresa");
        button(operator, "Descartar").click();
        assertThat(operator.locator("#messages")).containsText("descartado");

        unknown("calidad", "/gestion/correo");
    }

    /** A ticket of hers that waits for its area, its acknowledgement delivered. */
    private String validated(Page administrator) {
        String number = Fixtures.filed();
        mailTo("ciudadana@canal.example", number);
        open(administrator, "/gestion/tickets/" + number);
        press(administrator, "Validar: responde Operaciones", "Derivación validada.");
        return number;
    }

    private String asked(Page administrator, String number) {
        choose(administrator, "Pedir más datos");
        administrator.getByLabel("Qué necesita saber").fill("¿En qué curso fue?");
        press(administrator, "Enviar el pedido", "Pedimos los datos a la persona.");
        return number;
    }

    @Test
    void whatIsRefusedAtOnceOrComesBackLaterIsSoonSomebodysToCall() throws Exception {
        Page administrator = signedIn("administradora");
        Page operator = signedIn("operadora");
        String refused = validated(administrator);
        server.mailDoor().refuse("ciudadana@canal.example", "550 5.1.1 no such mailbox");
        try {
            asked(administrator, refused);
            soon(administrator, "Hay que avisarle a");
        } finally {
            server.mailDoor().refuse("ciudadana@canal.example", null);
        }
        inList(operator, "/gestion/avisos", ".call-backs > li", refused);

        String bounced = asked(administrator, validated(administrator));
        MimeMessage question = mailTo("ciudadana@canal.example", bounced + "] Necesitamos");
        deliver(
                "Return-Path: <>\r\nMessage-ID: <"
                        + UUID.randomUUID()
                        + "@mx.example>\r\nDate: Tue, 24 Nov 2026 10:00:00 -0300\r\n"
                        + "From: MAILER-DAEMON@mx.example\r\nTo: canal@canal.example\r\n"
                        + "Subject: Undelivered Mail Returned to Sender\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
                        + "--b\r\n\r\nNo such user\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
                        + "Final-Recipient: rfc822; ciudadana@canal.example\r\nAction: failed\r\n"
                        + "Status: 5.1.1\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: "
                        + question.getMessageID()
                        + "\r\n--b--\r\n");
        soon(administrator, "Hay que avisarle a");
        inList(operator, "/gestion/avisos", ".call-backs > li", bounced);
        open(administrator, "/admin/mensajes?estado=REBOTADO");
        assertThat(administrator.locator("table")).containsText(bounced);
        bothSizes(administrator, "mensajes-rebotados");
    }

    private static Locator link(Page where, String words) {
        return where.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)).first();
    }
}
