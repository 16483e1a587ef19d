package cl.soser.canal.st.abuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.it.Browser;
import cl.soser.canal.server.Installation;
import cl.soser.canal.st.Fixtures;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Mails as the server of the other side sees them: to one address, with our headers alone, once,
 * whatever was typed and whatever became of the way there (OWASP ASVS 1.3.11).
 */
class MailST {

    private static final Installation SERVER = Installation.demonstration().start();
    private static final URI SITE = SERVER.address();
    private static final String INTRUDER = "intruso@evil.example";

    /** What would begin a header, a recipient or a text if it were taken as it stands. */
    private static final List<String> BREAKS =
            List.of(
                    "\r\nBcc: " + INTRUDER,
                    "\nBcc: " + INTRUDER,
                    "\rBcc: " + INTRUDER,
                    "\r\n\tx\r\nTo: " + INTRUDER,
                    "\r\n\r\nHola",
                    "%0d%0aBcc: " + INTRUDER,
                    "\u2028Bcc: " + INTRUDER,
                    "\u0085Bcc: " + INTRUDER,
                    "\" <" + INTRUDER + ">, \"x",
                    "=?UTF-8?Q?=0D=0ABcc:_intruso@evil.example?=",
                    "\r\n.\r\nMAIL FROM:<" + INTRUDER + ">");

    private static final Set<String> OURS =
            Set.of(
                    "Return-Path",
                    "Received",
                    "Date",
                    "From",
                    "To",
                    "Message-ID",
                    "Subject",
                    "MIME-Version",
                    "Content-Type",
                    "Reply-To",
                    "Auto-Submitted",
                    "X-Auto-Response-Suppress",
                    "References");

    private static final Pattern LINK = Pattern.compile("(/[a-z]+\\?t=[A-Za-z0-9_-]{43})");

    private static Browser administrator() throws Exception {
        return Browser.signedIn(SITE, "administradora");
    }

    private static String address(String who) {
        return who + "-" + System.nanoTime() + "@canal.example";
    }

    /** The first that is there, within two minutes. */
    private static <T> T soon(String what, Callable<List<T>> look) throws Exception {
        Instant end = Instant.now().plusSeconds(120);
        while (Instant.now().isBefore(end)) {
            List<T> found = look.call();
            if (!found.isEmpty()) {
                return found.get(0);
            }
            Fixtures.run("postman");
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        throw new AssertionError("never came: " + what);
    }

    private static List<MimeMessage> mailsTo(String address) throws MessagingException {
        List<MimeMessage> mails = new ArrayList<>();
        for (MimeMessage mail : SERVER.mail().getReceivedMessages()) {
            if (to(mail).getAddress().equals(address)) {
                mails.add(mail);
            }
        }
        return mails;
    }

    private static InternetAddress to(MimeMessage mail) throws MessagingException {
        return (InternetAddress) mail.getAllRecipients()[0];
    }

    private static MimeMessage mailTo(String address, String words) throws Exception {
        return soon(
                words + " to " + address,
                () -> {
                    List<MimeMessage> found = new ArrayList<>();
                    for (MimeMessage mail : mailsTo(address)) {
                        if (mail.getSubject().contains(words)) {
                            found.add(mail);
                        }
                    }
                    return found;
                });
    }

    /** All that ever arrived went to one address each, with each of our headers once. */
    private static void assertNoHeaderIsAnothers() throws MessagingException {
        for (MimeMessage mail : SERVER.mail().getReceivedMessages()) {
            if (to(mail).getAddress().startsWith("guardia@")) {
                continue; // the prober's own
            }
            List<String> names = new ArrayList<>();
            for (Header header : Collections.list(mail.getAllHeaders())) {
                names.add(header.getName());
                assertFalse(header.getValue().replaceAll("\r\n[ \t]", "").contains("\n"));
            }
            assertEquals(List.of(), names.stream().filter(name -> !OURS.contains(name)).toList());
            assertEquals(new HashSet<>(names).size(), names.size(), names.toString());
            assertEquals(1, mail.getAllRecipients().length);
            assertNotEquals(INTRUDER, to(mail).getAddress());
            assertFalse(mail.getSubject().matches("(?s).*[\\p{Cc}\u2028\u2029].*"));
            assertFalse(String.valueOf(to(mail).getPersonal()).matches("(?s).*[\\p{Cc}\u2028].*"));
        }
        assertEquals(List.of(), mailsTo(INTRUDER));
    }

    @Test
    void whatAStrangerTypesOnAFormReachesNoHeader() throws Exception {
        List<String> names = List.of("subject", "schoolNote", "firstNames", "lastNames");
        for (int i = 0; i < BREAKS.size(); i += names.size()) {
            String email = address("extrano");
            Map<String, String> fields = Complaint.fields(email);
            for (int j = 0; j < names.size(); j++) {
                fields.merge(names.get(j), BREAKS.get((i + j) % BREAKS.size()), String::concat);
            }
            fields.put("detail", "Frío" + String.join("", BREAKS) + "\r\nQUIT");
            String number = Complaint.file(new Browser(SITE), fields);
            assertTrue(mailTo(email, number).getSubject().startsWith("[" + number + "] Recibimos"));
        }
        assertNoHeaderIsAnothers();
    }

    @Test
    void anAddressWithMoreThanAnAddressIsRefused() throws Exception {
        for (String end : BREAKS) {
            String email = address("uno");
            for (String typed : List.of(email + end, email + "," + INTRUDER + end)) {
                Map<String, String> fields = Complaint.fields(typed);
                HttpResponse<String> answer = Complaint.send(new Browser(SITE), fields);
                assertEquals(200, answer.statusCode(), typed);
                HttpResponse<String> registered =
                        Registration.send(new Browser(SITE), typed, "Ana", "Prueba");
                assertEquals(200, registered.statusCode(), typed);
                HttpResponse<String> forgotten = Registration.forget(new Browser(SITE), typed);
                assertEquals(200, forgotten.statusCode(), typed);
                assertEquals(List.of(), mailsTo(email));
            }
        }
        assertNoHeaderIsAnothers();
    }

    /** Whose mailbox is proved is called by name, and what was typed may stand in a subject. */
    @Test
    void aNameAndASubjectStayInTheirPlace() throws Exception {
        Browser administrator = administrator();
        String wording = "/admin/plantilla?codigo=ACUSE&variante=RECLAMO";
        Map<String, String> text = new TreeMap<>();
        text.put("wording:subjectField:subject", "[{numero}] De {asunto}\r\nBcc: " + INTRUDER);
        text.put("wording:bodyField:body", "{saludo}\n\nDe {asunto}: {area}, {plazo}.");
        text.put("wording:save", "x");
        Staff.send(administrator, wording, "wording", text);
        try {
            for (int i = 0; i < BREAKS.size(); i += 4) {
                nameAndSubject(BREAKS.subList(i, Math.min(i + 4, BREAKS.size())));
            }
        } finally {
            Staff.send(administrator, wording, "wording", Map.of("wording:shipped", "x"));
        }
        assertNoHeaderIsAnothers();
    }

    private static void nameAndSubject(List<String> breaks) throws Exception {
        String email = address("nombre");
        String half = String.join("", breaks.subList(0, breaks.size() / 2));
        Browser browser = new Browser(SITE);
        String first = "Ana" + half;
        String last = "Prueba" + String.join("", breaks.subList(breaks.size() / 2, breaks.size()));
        Registration.send(browser, email, first, last);
        browser.get(linkIn(mailTo(email, "Confirme su correo")));
        assertEquals(3, Registration.confirm(browser).statusCode() / 100, "signed in");
        Map<String, String> fields = Complaint.fields(email);
        fields.put("subject", "Frío" + half + "fin");
        String number = Complaint.file(browser, fields);
        MimeMessage receipt = mailTo(email, number);
        assertTrue(receipt.getSubject().startsWith("[" + number + "] De Frío"));
        assertTrue(receipt.getSubject().contains("fin Bcc: " + INTRUDER), receipt.getSubject());
        assertTrue(to(receipt).getPersonal().startsWith("Ana"), to(receipt).toString());
        Registration.forget(new Browser(SITE), email);
        String called = to(mailTo(email, "Elija una clave")).getPersonal();
        assertTrue(called.startsWith("Ana") && called.contains("Prueba"), called);
    }

    private static String linkIn(MimeMessage mail) {
        String text = GreenMailUtil.getBody(mail).replace("=\r\n", "").replace("=3D", "=");
        Matcher link = LINK.matcher(text);
        assertTrue(link.find(), text);
        return link.group(1);
    }

    /** Whoever asks for a mail says, on every way there is, that this is another site. */
    @Test
    void theLinkOfAMailLeadsHereWhateverARequestSaysOfItsHost() throws Exception {
        String email = address("anfitrion");
        Map<String, String> form = new TreeMap<>();
        Registration.inOrder()
                .forEach((name, value) -> form.put("registro:" + name + ":input", value));
        form.put("registro:email:input", email);
        form.put("registro:terms:termsAccepted", "on");
        form.put("registro", "registro");
        form.put("registro:enviar", "x");
        form.put(Browser.VIEW_STATE, Browser.STATELESS);
        String body = Browser.encoded(form);
        RawAnswer answer =
                RawAnswer.to(
                        SITE,
                        String.join(
                                "\r\n",
                                "POST /registro HTTP/1.1",
                                "Host: evil.example",
                                "Origin: http://evil.example",
                                "X-Forwarded-Host: evil.example",
                                "X-Forwarded-Proto: https",
                                "Forwarded: host=evil.example;proto=https",
                                "Content-Type: application/x-www-form-urlencoded",
                                "Content-Length: " + body.length(),
                                "Connection: close",
                                "",
                                body));
        assertTrue(answer.status() < 400, answer.toString());
        assertFalse(answer.toString().contains("evil.example"), answer.toString());
        MimeMessage mail = mailTo(email, "Confirme su correo");
        assertFalse(GreenMailUtil.getWholeMessage(mail).contains("evil.example"));
        String text = GreenMailUtil.getBody(mail).replace("=\r\n", "").replace("=3D", "=");
        assertTrue(text.contains(SITE + "/verificar?t="), text);
    }

    @Test
    void norDoesTheNameOfAnInvitedColleagueLeaveItsPlace() throws Exception {
        Browser administrator = administrator();
        List<String> invited = new ArrayList<>();
        for (String end : BREAKS) {
            String email = address("colega");
            Map<String, String> fields =
                    Map.of(
                            "usuario:email:input",
                            email,
                            "usuario:displayName:input",
                            "Olga" + end,
                            "usuario:roles:input",
                            "OPERADOR",
                            "usuario:guardar",
                            "x");
            Staff.send(administrator, "/admin/usuario", "usuario", fields);
            invited.add(email);
        }
        for (String email : invited) {
            assertTrue(to(mailTo(email, "Active su cuenta")).getPersonal().startsWith("Olga"));
        }
        assertNoHeaderIsAnothers();
    }

    @Test
    void aServerThatIsAwayDelaysAndDoublesNothing() throws Exception {
        Map<String, String> filed = new TreeMap<>();
        SERVER.mailDoor().close();
        try {
            for (int i = 0; i < 3; i++) {
                String email = address("espera");
                filed.put(email, Complaint.file(new Browser(SITE), Complaint.fields(email)));
            }
            String waiting = administrator().get("/admin/mensajes?estado=PENDIENTE").body();
            for (Map.Entry<String, String> one : filed.entrySet()) {
                assertTrue(
                        waiting.contains(one.getValue()), "the administrator sees that it waits");
                assertFalse(waiting.contains(one.getKey()), "and not at which mailbox");
                assertEquals(List.of(), mailsTo(one.getKey()));
            }
        } finally {
            SERVER.mailDoor().open();
        }
        Set<String> ids = new HashSet<>();
        for (Map.Entry<String, String> one : filed.entrySet()) {
            ids.add(mailTo(one.getKey(), one.getValue()).getMessageID());
        }
        assertEquals(filed.size(), ids.size());
        oneMoreArrives();
        for (String email : filed.keySet()) {
            assertEquals(1, mailsTo(email).size());
        }
        String waiting = administrator().get("/admin/mensajes?estado=PENDIENTE").body();
        assertTrue(filed.values().stream().noneMatch(waiting::contains));
    }

    /** What was due before it has had its turn when this one is there. */
    private static void oneMoreArrives() throws Exception {
        String email = address("despues");
        mailTo(email, Complaint.file(new Browser(SITE), Complaint.fields(email)));
    }

    @Test
    void aMailThatBrokeOffOnItsWayIsTheSameMailWhenItArrives() throws Exception {
        String email = address("corte");
        List<String> heard = SERVER.mailDoor().breakOff(email);
        String number = Complaint.file(new Browser(SITE), Complaint.fields(email));
        MimeMessage arrived = mailTo(email, number);
        assertEquals(1, heard.size(), "it did break off");
        assertTrue(heard.get(0).contains("\r\nMessage-ID: " + arrived.getMessageID() + "\r\n"));
        oneMoreArrives();
        assertEquals(1, mailsTo(email).size());
    }

    @Test
    void whatIsRefusedForGoodIsShownWithItsWayOn() throws Exception {
        String email = address("no-existe");
        SERVER.mailDoor().refuse(email, "550 5.1.1 no such mailbox");
        String number = Complaint.file(new Browser(SITE), Complaint.fields(email));
        oneMoreArrives();
        Browser administrator = administrator();
        String link = failed(administrator, number);
        String page = administrator.get(link).body();
        assertTrue(page.contains("550 5.1.1 no such mailbox"), page);
        assertFalse(page.contains(email), "masked until somebody says what for");
        Map<String, String> purpose =
                Map.of("outbox:read", "x", "outbox:purposeField:purpose", "ENTREGA");
        Map<String, String> opening = Staff.form(page, "outbox", purpose);
        page = administrator.post(link, opening).body();
        assertTrue(page.contains(email), page);
        assertEquals(List.of(), mailsTo(email));
        SERVER.mailDoor().refuse(email, null);
        Map<String, String> again = Staff.form(page, "outbox", Map.of("outbox:retry", "x"));
        assertEquals(200, administrator.post(link, again).statusCode());
        mailTo(email, number);
        oneMoreArrives();
        assertEquals(1, mailsTo(email).size());
        assertFalse(
                administrator.get("/admin/mensajes?estado=FALLIDO").body().contains(number),
                "nothing is left to do");
    }

    private static String failed(Browser administrator, String number) throws Exception {
        Pattern row =
                Pattern.compile(
                        "href=\"(/admin/mensajes\\?estado=FALLIDO&amp;ver=[\\w-]+)#mensaje\">\\["
                                + number);
        return soon(
                        "the failure of " + number,
                        () ->
                                row.matcher(
                                                administrator
                                                        .get("/admin/mensajes?estado=FALLIDO")
                                                        .body())
                                        .results()
                                        .map(found -> found.group(1))
                                        .toList())
                .replace("&amp;", "&");
    }

    /** Anybody may type a stranger's address, wherever one is asked for (rules, section 3). */
    @Test
    void aStrangersMailboxHearsOnceAndNothingThatWasTyped() throws Exception {
        String victim = address("victima");
        String words = "Compre en http://mal.example";
        Map<String, String> fields = Complaint.fields(victim);
        for (String name : List.of("subject", "detail", "schoolNote", "firstNames", "lastNames")) {
            fields.put(name, words);
        }
        for (int i = 0; i < 3; i++) {
            Complaint.file(new Browser(SITE), fields);
        }
        for (int i = 0; i < 2; i++) {
            Registration.send(new Browser(SITE), victim, words, words);
            Registration.forget(new Browser(SITE), victim);
        }
        oneMoreArrives();
        List<MimeMessage> mails = mailsTo(victim);
        assertEquals(1, mails.size());
        assertFalse(GreenMailUtil.getWholeMessage(mails.get(0)).contains("mal.example"));
        assertEquals(null, to(mails.get(0)).getPersonal());
    }
}
