package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.it.Browser;
import cl.soser.canal.st.abuse.Complaint;
import cl.soser.canal.st.abuse.Registration;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the citizen is asked and told beside her request, and how who has no mailbox follows it. */
class ShortFormST extends CitizenJourney {

    private static final Pattern CODE = Pattern.compile("[A-Z2-9]{4} [A-Z2-9]{4}");

    @Test
    void anErrorGoesOnceItsFieldIsFilledIn() {
        Page phone = phone();
        open(phone, "/registro");
        phone.locator("[id='registro:enviar']").click();
        Locator told = phone.locator(".problems li");
        assertThat(told)
                .hasText(
                        new String[] {
                            "Escriba sus nombres.",
                            "Escriba sus apellidos.",
                            "Escriba el número de su documento.",
                            "Escriba un celular.",
                            "Escriba su correo.",
                            "Escriba una contraseña.",
                            "Términos y condiciones: Para registrarse debe aceptarlos."
                        });
        bothSizes(this, phone, "registro-con-errores");
        Locator names = phone.getByLabel("Nombres");
        names.fill(" ");
        assertThat(names).hasAttribute("aria-invalid", "true");
        names.fill("Rosa");
        assertThat(phone.locator("[id='registro:firstNames:box']"))
                .not()
                .hasClass(Pattern.compile("field-invalid"));
        assertThat(names).not().hasAttribute("aria-invalid", "true");
        assertThat(phone.locator("[id='registro:firstNames-error']")).hasCount(0);
        assertThat(told).hasCount(6);
        phone.locator("[id='registro:terms:termsAccepted']").check();
        assertThat(told).hasCount(5);
        for (String one : List.of("lastNames", "document", "mobile", "email", "password")) {
            phone.locator("[id='registro:" + one + ":input']").fill("x");
        }
        assertThat(phone.locator(".problems, .error")).hasCount(0);
        noBarriers(phone);
    }

    private static void bothSizes(CitizenJourney journey, Page where, String name) {
        journey.look(where, name);
        where.setViewportSize(1280, 900);
        journey.look(where, name);
        where.setViewportSize(320, 640);
    }

    @Test
    void sixDataMakeAnAccountAndItsFirstRequestAsksForTheRest() throws Exception {
        Page phone = phone();
        open(phone, "/registro");
        assertEquals(
                6,
                phone.locator(
                                "#registro input[type=text], #registro input[type=email],"
                                        + " #registro input[type=tel], #registro input[type=password]")
                        .count());
        bothSizes(this, phone, "registro");
        String mailbox = Fixtures.mailbox();
        Registration.send(new Browser(site()), mailbox, "Elena", "Rojas Prueba");
        phone.navigate(linkIn(mailTo(mailbox, "Confirme su correo")).toString());
        phone.locator("[id='confirmar:password:input']").fill(Registration.PASSWORD);
        phone.locator("[id='confirmar:enviar']").click();
        phone.waitForURL(address -> !address.contains("/verificar"));

        fileUntilReview(phone);
        assertThat(phone.locator("#otros-datos")).hasAttribute("open", "open");
        tick(phone, "Profesor");
        phone.locator("[id='f:birthDate:birthDate']").fill("31-02-1990");
        send(phone);
        assertThat(phone.locator(".problems")).containsText("Escriba la fecha");
        phone.locator("[id='f:birthDate:birthDate']").fill("");
        bothSizes(this, phone, "datos-que-faltan");
        send(phone);
        phone.waitForURL("**/solicitudes/recibida");
        final String first = numberOn(phone);

        fileUntilReview(phone);
        Locator own = phone.locator("[data-alike-own]");
        assertThat(own).isVisible();
        assertThat(own.locator("a")).hasAttribute("href", "/solicitudes/" + first);
        assertEquals(0, phone.locator("[id='f:userType:box']").count(), "it is known now");
        assertEquals(null, phone.locator("#otros-datos").getAttribute("open"));
        bothSizes(this, phone, "parecida-propia");
        send(phone);
        phone.waitForURL("**/solicitudes/recibida");
        open(phone, "/cuenta");
        look(phone, "cuenta-sin-todo");
    }

    @Test
    void aWriterIsToldThatOthersOfHerSchoolWroteTheLike() throws Exception {
        Page phone = phone();
        fileUntilReview(phone, "liceo ejemplo");
        Locator several = phone.locator("[data-alike-several]");
        assertThat(several).isHidden();
        Map<String, String> others = Complaint.fields("");
        others.remove("schoolNote");
        others.remove("placeComuna");
        for (String field : List.of("school", "schoolText", "topic", "subtopic", "context")) {
            others.put(field, valueOf(phone, field));
        }
        for (int i = 0; i < 3; i++) {
            others.put("email", "otra" + i + "-" + System.nanoTime() + "@canal.example");
            Complaint.send(new Browser(site()), others);
        }
        kept(phone);
        open(phone, FORM + "?paso=2");
        assertThat(several).containsText("La suya también cuenta");
        bothSizes(this, phone, "parecidas");
        alike(phone, "");
        Locator names = phone.getByLabel("Nombres");
        names.fill("Rosa");
        double there = names.boundingBox().y;
        alike(phone, "Otras personas de su establecimiento escribieron lo mismo.");
        assertThat(several).isVisible();
        assertEquals(there, names.boundingBox().y, 1, "what is being filled in does not move");
        Page plain = withoutScripts();
        plain.context().addCookies(phone.context().cookies());
        open(plain, FORM + "?paso=2");
        assertThat(plain.locator("[data-alike-several]")).isVisible();
    }

    /** As a late answer to what is kept brings it. */
    private static void alike(Page phone, String several) {
        phone.evaluate(
                "words => document.querySelector('form[data-rules]').dispatchEvent(new"
                        + " CustomEvent('canal:answered', { detail: new Headers({ 'X-Alike':"
                        + " encodeURIComponent(words + '\\n\\n') }) }))",
                several);
    }

    private static String valueOf(Page phone, String field) {
        return (String)
                phone.evaluate(
                        "name => ([...document.querySelectorAll('[name$=\":' + name + '\"]')]"
                                + ".find(one => one.type !== 'radio' || one.checked) || {}).value"
                                + " || ''",
                        field);
    }

    @Test
    void whoLeftOnlyATelephoneFollowsHerRequestWithACodeFromTheLine() throws Exception {
        Map<String, String> typed = Complaint.fields("");
        typed.put("mobile", "9 5555 0399");
        Browser visitor = new Browser(site());
        HttpResponse<String> sent = Complaint.send(visitor, typed);
        assertEquals("/solicitudes/recibida", visitor.target(sent));
        String receipt = visitor.get("/solicitudes/recibida").body();
        assertTrue(receipt.contains("le damos un código"), receipt);
        assertTrue(receipt.contains("como no dejó un correo"), receipt);
        Matcher number = NUMBER.matcher(receipt);
        assertTrue(number.find());

        Page operator = signedIn("operadora");
        open(operator, "/gestion/tickets/" + number.group());
        StaffJourney.opened(operator, "persona");
        Locator panel = operator.locator("[id='t:followCode']");
        panel.locator("summary").click();
        picture(operator, "1280-codigo-dar");
        panel.locator("input").first().fill("9 1111 2222");
        panel.getByText("Dar el código").click();
        assertThat(operator.locator("body")).containsText("no es el de la solicitud");
        panel.locator("input").first().fill("955550399");
        panel.getByText("Dar el código").click();
        Locator shown = panel.locator(".spoken-code");
        assertThat(shown).hasText(CODE);
        noBarriers(operator);
        picture(operator, "1280-codigo-dado");

        Page phone = phone();
        open(phone, "/seguimiento");
        phone.locator("[id='f:number:number']").fill(number.group());
        look(phone, "seguimiento-telefono");
        phone.locator("[id='f:pedir']").click();
        assertThat(phone.locator("main")).containsText("Entonces no le llega un correo");
        bothSizes(this, phone, "seguimiento-sin-correo");
        open(phone, "/seguimiento");
        phone.locator("[id='f:number:number']")
                .fill(number.group().replaceFirst("CP-\\d{4}-0*", ""));
        phone.locator("[id='f:tengo']").click();
        phone.waitForURL("**codigo=dado");
        bothSizes(this, phone, "seguimiento-codigo-dado");
        phone.locator("[id='g:code:code']").fill(shown.innerText().toLowerCase(Locale.ROOT));
        phone.locator("[id='g:entrar']").click();
        phone.waitForURL("**/solicitudes/" + number.group());
    }
}
