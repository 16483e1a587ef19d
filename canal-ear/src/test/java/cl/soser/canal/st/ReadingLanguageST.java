package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A citizen who reads Creole: the dates of her pages, the mails about her request, and what staff
 * see of it.
 */
class ReadingLanguageST extends StaffJourney {

    private static final String REVISER = "Quién revisó el criollo haitiano";
    private static final String MAILBOX = "ciudadana@canal.example";

    private static final Pattern BRIEF =
            Pattern.compile(
                    "\\d{1,2} (janvye|fevriye|mas|avril|me|jen|jiyè|out|septanm|oktòb|novanm|desanm)"
                            + " \\d{4}, \\d{2}:\\d{2}");

    @Test
    void datesMailsAndStaffFollowTheChoice() throws Exception {
        Page admin = signedIn("administradora");
        offer(admin, "Marie Jean");
        Page citizen = signedIn("ciudadana");
        try {
            untilLanguageOffered(citizen, "/solicitudes");
            speak(citizen, "Kreyòl ayisyen");
            assertThat(citizen.locator("html")).hasAttribute("lang", "ht");
            assertThat(citizen.locator(".request time").first()).hasText(BRIEF);
            bothSizes(citizen, "criollo-solicitudes");
            formInEveryWay(citizen);
            open(citizen, "/solicitudes");
            String number = ownRequest(citizen);
            staffSee(admin, number);
            operatorAsks();
            mailsFollow(citizen, number);
            speakOnTheTicket(citizen, "Español");
            assertThat(citizen.locator(".talk time").first())
                    .hasText(Pattern.compile("\\d{2}-\\d{2}-\\d{4} \\d{2}:\\d{2}"));
            admin.reload();
            open(admin, "/gestion/tickets/" + number);
            assertThat(admin.locator(".ticket-marks")).not().containsText("Lee en");
        } finally {
            offer(admin, "no");
        }
    }

    private static void offer(Page admin, String reviser) {
        admin.navigate("/admin/ajustes");
        admin.getByLabel(REVISER).fill(reviser);
        press(admin, "Guardar ajustes", "Ajustes guardados");
    }

    private static void speak(Page where, String name) {
        where.locator(".languages button").getByText(name).click();
    }

    private String ownRequest(Page citizen) {
        Locator first = citizen.locator(".request a").first();
        String number = first.getAttribute("href").replaceFirst(".*/", "");
        first.click();
        assertThat(citizen).hasURL(Pattern.compile("/solicitudes/" + number + "$"));
        assertThat(citizen.locator(".talk time").first()).hasText(BRIEF);
        assertFalse(citizen.locator("main").innerText().matches("(?s).*[\\uE000-\\uE004].*"));
        bothSizes(citizen, "criollo-solicitud");
        citizen.setViewportSize(640, 450); // 1280 by 900 at 200 %
        fits(citizen);
        noBarriers(citizen);
        picture(citizen, "criollo-solicitud-200");
        citizen.setViewportSize(1280, 900);
        citizen.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        picture(citizen, "criollo-solicitud-colores-forzados");
        citizen.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setForcedColors(ForcedColors.NONE)
                        .setMedia(Media.PRINT));
        assertThat(citizen.locator("#agregar-titulo")).isHidden();
        assertThat(citizen.locator(".talk")).isVisible();
        picture(citizen, "criollo-solicitud-papel");
        citizen.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return number;
    }

    /** The second page that is looked at in forced colours, at 200 % and on paper. */
    private void formInEveryWay(Page citizen) {
        open(citizen, "/solicitudes/nueva");
        citizen.setViewportSize(640, 450);
        fits(citizen);
        noBarriers(citizen);
        picture(citizen, "criollo-nueva-200");
        citizen.setViewportSize(1280, 900);
        citizen.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        picture(citizen, "criollo-nueva-colores-forzados");
        citizen.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setForcedColors(ForcedColors.NONE)
                        .setMedia(Media.PRINT));
        picture(citizen, "criollo-nueva-papel");
        citizen.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private void staffSee(Page admin, String number) {
        open(admin, "/gestion/tickets/" + number);
        assertThat(admin.locator(".ticket-marks")).containsText("Lee en criollo haitiano");
        noBarriers(admin);
        picture(admin, "criollo-gestion");
    }

    private void operatorAsks() {
        Page operator = signedIn("operadora");
        open(operator, "/gestion/llamada");
        operator.locator("details:has(#d-language) > summary").click();
        assertThat(operator.locator("#d-language option")).hasCount(2);
        assertThat(operator.locator("#d-language")).hasValue("es");
        bothSizes(operator, "criollo-llamada");
    }

    /** From a browser that chose nothing: what was kept decides. */
    private void mailsFollow(Page citizen, String number) throws Exception {
        open(page, "/seguimiento?numero=" + number);
        page.locator("main [type=submit]").first().click();
        MimeMessage mail = mailTo(MAILBOX, "Kòd ou pou wè demann " + number);
        MimeMultipart both = (MimeMultipart) mail.getContent();
        assertEquals(2, both.getCount());
        Page reader = window(700, 900);
        reader.setContent((String) both.getBodyPart(1).getContent());
        assertThat(reader.locator("[lang=ht] h1")).hasText("Kòd ou");
        assertThat(reader.locator("[lang='es-CL'] h1").last())
                .hasText("En español: Su código de seguimiento");
        picture(reader, "criollo-correo");
        reader.setViewportSize(320, 640);
        fits(reader);
        picture(reader, "criollo-correo-320");
    }

    private void speakOnTheTicket(Page citizen, String name) {
        String address = citizen.url();
        speak(citizen, name);
        assertThat(citizen).hasURL(address);
        assertThat(citizen.locator("html")).hasAttribute("lang", "es-CL");
    }
}
