package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The citizen's pages in another language: off as they come, and switched on by a name. */
class LanguagesST extends StaffJourney {

    private static final String REVISER = "Quién revisó el inglés";

    @Test
    void aLanguageIsOfferedOnlyWhileSomebodyStandsForIt() {
        String before = source();
        assertThat(page.locator(".languages")).hasCount(0);
        Page admin = signedIn("administradora");
        open(admin, "/admin/ajustes");
        admin.getByLabel(REVISER).fill("nadie");
        button(admin, "Guardar ajustes").click();
        assertThat(admin.locator("#messages")).containsText("Nombre y apellido");
        admin.getByLabel(REVISER).fill("Ana Soto");
        press(admin, "Guardar ajustes", "Ajustes guardados");
        assertThat(admin.locator("#historial li").first()).containsText("Ana Soto");
        try {
            untilLanguageOffered(page, "/");
            chosenWithScripts();
            chosenWithoutScripts();
            oddCookies();
        } finally {
            open(admin, "/admin/ajustes");
            admin.getByLabel(REVISER).fill("no");
            press(admin, "Guardar ajustes", "Ajustes guardados");
        }
        Locator choice = page.locator(".languages");
        for (int tries = 0; tries < 30; tries++) {
            open(page, "/");
            if (choice.count() == 0) {
                break;
            }
            page.waitForTimeout(1000);
        }
        assertEquals(before, source());
    }

    private void chosenWithScripts() {
        assertThat(page.locator("html")).hasAttribute("lang", "es-CL");
        noBarriers(page);
        bothSizes(page, "idiomas-espanol");
        speak(page, "English");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        Cookie kept = kept(page);
        assertEquals("en", kept.value);
        assertTrue(kept.expires < Instant.now().plus(Duration.ofDays(181)).getEpochSecond());
        assertThat(page.locator("h1")).containsText("Something to say");
        assertThat(page.locator("#enfermos")).containsText("¿Hay niños enfermos?");
        assertThat(page.locator("#enfermos [lang='es-CL']")).hasCount(1);
        assertThat(page.locator(".languages-note")).containsText("first aid, terms and privacy");
        noBarriers(page);
        bothSizes(page, "idiomas-ingles");
        open(page, "/solicitudes/nueva");
        assertThat(page.locator("h1").first()).containsText("Tell us what happened");
        assertThat(page).hasTitle("Tell us what happened · Canal PAE");
        noBarriers(page);
        bothSizes(page, "idiomas-ingles-nueva");
        open(page, "/privacidad");
        assertThat(page.locator("h1 [lang='es-CL']")).containsText("Privacidad");
        noBarriers(page);
        open(page, "/login?volver=/solicitudes");
        assertThat(page.locator("h1")).containsText("Sign in");
        speak(page, "Español");
        assertThat(page).hasURL(Pattern.compile("/login$"));
        assertThat(page.locator("html")).hasAttribute("lang", "es-CL");
        assertThat(page.locator("h1")).containsText("Entrar");
    }

    private void chosenWithoutScripts() {
        Page plain = withoutScripts();
        open(plain, "/seguimiento");
        speak(plain, "English");
        assertThat(plain).hasURL(Pattern.compile("/seguimiento$"));
        assertThat(plain.locator("h1")).containsText("Follow my request");
        plain.locator("main [type=submit]").first().click();
        assertThat(plain.locator(".problems")).containsText("Check the number");
        open(plain, "/no-existe");
        assertThat(plain.locator("h1")).containsText("We did not find this page");
    }

    private void oddCookies() {
        for (String odd : new String[] {"ht", "EN", "xx", "%3Cb%3E"}) {
            Page stranger = phone();
            stranger.context()
                    .addCookies(List.of(new Cookie("canal-idioma", odd).setUrl(site().toString())));
            open(stranger, "/");
            assertThat(stranger.locator("html")).hasAttribute("lang", "es-CL");
            assertThat(stranger.locator(".languages-note")).hasCount(0);
        }
    }

    private static void speak(Page where, String name) {
        where.locator(".languages button").getByText(name).click();
    }

    private static Cookie kept(Page where) {
        return where.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("canal-idioma"))
                .findAny()
                .orElseThrow();
    }

    /** As it comes over the wire. */
    private String source() {
        open(page, "/terminos");
        return page.request().get("/terminos").text();
    }
}
