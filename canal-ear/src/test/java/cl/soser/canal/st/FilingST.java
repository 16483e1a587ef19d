package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who files, when it was kept, what goes with it, and what is promised afterwards. */
class FilingST extends CitizenJourney {

    /** All a HEIC file begins with. */
    private static final String HEIC =
            "\0\0\0\030ftypheic\0\0\0\0mif1heic\0\0\0\020mdat\0\0\0\0\0\0\0\0";

    /** Why a photograph no browser shows has no link. */
    private static final String UNSEEN =
            "Aquí no se puede mostrar; lo verá quien atienda su solicitud.";

    @Test
    void whenItWasKeptIsSaidInTheTimeOfTheSchool() {
        fileUntilReview(page);
        open(page, FORM + "?paso=1");
        page.locator("textarea").fill("Hoy el almuerzo llegó frío.");
        assertThat(page.locator(".saved")).hasText(saved("America/Santiago", ""));
        chooseSchool(page, "isla de pascua");
        page.locator("textarea").fill("Hoy el almuerzo llegó muy frío.");
        assertThat(page.locator(".saved"))
                .hasText(saved("Pacific/Easter", " \\(hora de Isla de Pascua\\)"));
    }

    /** The server's clock may be a minute further by then. */
    private static Pattern saved(String zone, String more) {
        DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm");
        ZonedDateTime now = ZonedDateTime.now(ZoneId.of(zone));
        return Pattern.compile(
                "guardado a las? (%s|%s)%s\\."
                        .formatted(time.format(now), time.format(now.plusMinutes(1)), more));
    }

    @Test
    void whoIsUnderFourteenIsSentToAnAdultAndLosesNothing() {
        Page phone = phone();
        fileUntilReview(phone);
        String email = fillPerson(phone);
        otherData(phone);
        phone.getByLabel("Fecha de nacimiento").fill(birthday(LocalDate.now().minusYears(11)));
        phone.getByLabel("Leí y acepto").check();
        send(phone);
        assertThat(phone.locator(".problems a"))
                .hasText(
                        "Si tiene menos de 14 años, pida a una persona adulta que envíe esta"
                                + " solicitud, o llame gratis al 800 719 800. Lo que escribió sigue"
                                + " aquí.");
        look(phone, "nueva-4-menor");
        assertEquals(email, phone.getByLabel("Correo electrónico").inputValue());
        assertEquals("Rosa", phone.getByLabel("Nombres").inputValue());
        open(phone, FORM + "?paso=1");
        assertThat(phone.locator("textarea")).hasValue("Hoy el almuerzo llegó frío a las 13:30.");
        open(phone, "/solicitudes/recibida");
        assertThat(phone.locator(".receipt")).hasCount(0);

        // The adult takes over on the same telephone.
        open(phone, FORM + "?paso=2");
        otherData(phone);
        phone.getByLabel("Fecha de nacimiento").fill(birthday(LocalDate.now().minusYears(38)));
        phone.getByLabel("Leí y acepto").check();
        send(phone);
        phone.waitForURL("**/solicitudes/recibida");
        assertThat(phone.locator("main")).containsText("Le enviamos a " + email + " un correo");
        assertThat(phone.locator("main")).not().containsText("cuenta");
    }

    private static String birthday(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd-MM-yyyy").format(day);
    }

    @Test
    void anAccountAskedForInTheFormOpensByItsMailAndHoldsTheRequest() {
        Page phone = phone();
        fileUntilReview(phone);
        String email = fillPerson(phone);
        unfold(phone, "cuenta");
        phone.getByLabel("Crear mi cuenta con estos datos").check();
        phone.getByLabel("Leí y acepto").check();
        send(phone);
        assertThat(phone.locator(".problems")).containsText("Escriba una contraseña.");
        phone.getByLabel("Contraseña").fill("tres tristes trenes");
        phone.getByLabel("Leí y acepto").check();
        send(phone);
        phone.waitForURL("**/solicitudes/recibida");
        String number = numberOn(phone);
        assertThat(phone.locator("main")).containsText("Para activar su cuenta");
        assertThat(phone.locator("main")).containsText("En un segundo correo");
        look(phone, "recibida-con-cuenta");

        Page mailbox = window(1280, 900);
        open(mailbox, linkIn(mailTo(email, "Confirme su correo")).toString());
        mailbox.getByLabel("Contraseña").fill("tres tristes trenes");
        mailbox.getByRole(AriaRole.BUTTON, button("Confirmar y entrar")).click();
        mailbox.waitForURL("**/solicitudes");
        assertThat(mailbox.locator(".request")).hasCount(1);
        assertThat(mailbox.locator(".request")).containsText(number);
        look(mailbox, "mis-solicitudes-nueva");
    }

    @Test
    void aPhotographNoBrowserShowsIsTakenAndExplained() {
        fileUntilReview(page);
        open(page, FORM + "?paso=1");
        page.setInputFiles("#elegir-archivos", heic());
        Locator sent = page.locator("#archivos .file");
        assertThat(sent.locator(".file-state")).containsText("Recibido.");
        assertThat(sent.locator("img")).hasCount(0);
        assertThat(sent.locator("span.file-picture")).hasText("HEIC");
        noBarriers(page);
        page.reload();
        assertThat(sent.locator(".file-text")).hasText("olla.heic1 kBRecibido. " + UNSEEN);
        next(page);
        fillPerson(page);
        page.getByLabel("Leí y acepto").check();
        send(page);
        page.waitForURL("**/solicitudes/recibida");
        open(page, "/solicitudes/" + numberOn(page));
        Locator kept = page.locator(".talk .file");
        assertThat(kept).containsText("olla.heic");
        assertThat(kept).containsText("1 kB");
        assertThat(kept).containsText("Aquí no se puede mostrar");
        assertThat(kept.locator("a, img")).hasCount(0);
        look(page, "solicitud-heic");
    }

    private static FilePayload heic() {
        return new FilePayload(
                "olla.heic", "image/heic", HEIC.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void withoutScriptsAMessageTakesFilesToo() {
        Page plain = withoutScripts();
        String number = filed(plain);
        open(plain, "/solicitudes/" + number);
        plain.getByLabel("Su mensaje").fill("Aquí va la boleta: ñandú.");
        upload(plain, text("boleta.txt"));
        upload(plain, heic());
        upload(plain, text("sobra.txt"));
        plain.getByLabel("Quitar sobra.txt").click();
        assertThat(plain.locator(".only-no-js .file-text"))
                .hasText(new String[] {"boleta.txt1 kB", "olla.heic1 kBRecibido. " + UNSEEN});
        assertThat(plain.getByLabel("Su mensaje")).hasValue("Aquí va la boleta: ñandú.");
        plain.getByLabel("Su mensaje").fill("");
        plain.getByRole(AriaRole.BUTTON, button("Enviar mensaje")).click();
        assertThat(plain.locator(".problems")).containsText("Escriba su mensaje.");
        assertThat(plain.locator(".only-no-js .file")).hasCount(2);
        // axe cannot look at a page without scripts.
        fits(plain);
        picture(plain, "320-solicitud-sin-scripts");
        plain.getByLabel("Su mensaje").fill("Va la boleta.");
        plain.getByRole(AriaRole.BUTTON, button("Enviar mensaje")).click();
        Locator mine = plain.locator(".talk-entry").last();
        assertThat(mine).containsText("Va la boleta.");
        assertThat(mine.locator(".file")).hasCount(2);
        assertThat(mine.locator(".file a")).hasText("boleta.txt");
    }

    @Test
    void aFileTakenOutOfAMessageDoesNotGoWithIt() {
        String number = filed(page);
        open(page, "/solicitudes/" + number);
        for (String name : List.of("boleta.txt", "sobra.txt")) {
            page.setInputFiles("#elegir-archivos", text(name));
            page.locator("#archivos .file:has-text('" + name + "') input").waitFor(attached());
        }
        page.waitForResponse(
                "**/quitar",
                () -> page.locator("#archivos .file:has-text('sobra.txt') button").click());
        page.getByLabel("Su mensaje").fill("Va la boleta.");
        page.getByRole(AriaRole.BUTTON, button("Enviar mensaje")).click();
        Locator files = page.locator(".talk-entry").last().locator(".file");
        assertThat(files).hasCount(1);
        assertThat(files.locator("a")).hasText("boleta.txt");
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    private static void upload(Page plain, FilePayload file) {
        plain.setInputFiles("#file", file);
        plain.getByRole(AriaRole.BUTTON, button("Subir")).click();
        assertThat(plain.locator(".only-no-js")).containsText(file.name);
    }

    private static FilePayload text(String name) {
        return new FilePayload(name, "text/plain", "Lunes".getBytes(StandardCharsets.UTF_8));
    }

    /** A complaint of a stranger, filed with a window that has scripts; {@code who} follows it. */
    private String filed(Page who) {
        Page scripted = window(1280, 900);
        fileUntilReview(scripted);
        fillPerson(scripted);
        scripted.getByLabel("Leí y acepto").check();
        send(scripted);
        scripted.waitForURL("**/solicitudes/recibida");
        who.context().addCookies(scripted.context().cookies());
        return numberOn(scripted);
    }
}
