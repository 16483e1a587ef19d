package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An official of an institution finds the late requests of a month, and can trust the answer. */
class InstitutionDeskST extends StaffJourney {

    @Test
    void anOfficialFindsTheLateOnesOfTheMonthBeforeAndWhateverALetterNames() {
        Page official = signedIn("junji");
        Locator shown = official.locator(".figures-period h2");
        open(official, "/institucion");
        assertThat(shown).not().containsText("En curso");
        assertThat(official.locator(".figures-why")).containsText("mes cerrado: ");
        official.locator(".figures-why a").click();
        assertThat(shown).containsText("En curso");
        assertThat(official.locator(".figures-why")).containsText("aún no se cierra");
        open(official, "/institucion");
        String month = shown.innerText().strip();
        official.locator("a[rel=prev]").click();
        assertThat(shown).not().containsText(month);
        official.locator("a[rel=next]").click();
        assertThat(shown).hasText(month);
        open(official, "/institucion?periodo=2025");
        assertThat(official.locator("a[rel=next]")).containsText("Año 2026");

        open(official, "/institucion/solicitudes");
        official.locator("#f-resultado").selectOption("fuera_de_plazo");
        button(official, "Ver").click();
        Locator late = official.locator(".cases tbody tr").first();
        assertThat(late).containsText("de atraso");
        bothSizes(official, "institucion-lista");
        String number = late.locator("a").first().innerText();
        late.locator("a").first().click();
        assertThat(official.locator("aside")).containsText("de atraso");

        String brief = number.replaceFirst("CP-\\d{4}-0*", "");
        official.locator("header input[type=search]").fill("cp " + brief);
        official.keyboard().press("Enter");
        official.waitForURL("**/institucion/tickets/" + number);
        open(official, "/institucion/buscar?q=" + number.toLowerCase());
        official.waitForURL("**/institucion/tickets/" + number);
        open(official, "/institucion/buscar?q=jardin");
        bothSizes(official, "institucion-buscar");
        official.locator(".found li > a").first().click();
        assertThat(official.getByLabel("RBD o código")).hasValue(Pattern.compile(".+:.+"));
        // Most establishments of that name are of other institutions, and come first.
        open(official, "/institucion/buscar?q=ejemplo");
        assertThat(official.locator(".found li").first()).containsText("JUNJI");
        open(official, "/institucion/buscar?q=zutana+inexistente");
        assertThat(official.locator("main")).containsText("Revise el número");
        unknown("operadora", "/institucion/buscar");
        assertEquals(400, official.request().get("/institucion/solicitudes?periodo=ayer").status());
    }

    @Test
    void onATelephoneTheDetailBeginsWithinThreeScreensWhateverTheStateOfTheMonth() {
        Page official = signedIn("junji");
        Locator mark = official.locator(".figures-period h2 .tag");
        detailWithinThreeScreens(official, "/institucion", "institucion-telefono");
        String over = "/institucion?periodo=" + monthsAgo(1);
        detailWithinThreeScreens(official, over, "institucion-por-cerrar");
        assertThat(mark).containsText("Aún no cerrado");
        String running = "/institucion?periodo=" + monthsAgo(0);
        detailWithinThreeScreens(official, running, "institucion-en-curso");
        assertThat(mark).containsText("En curso");
    }

    private void detailWithinThreeScreens(Page official, String address, String name) {
        open(official, address);
        noBarriers(official);
        picture(official, name);
        // What is open where there is room stays folded on a telephone.
        official.setViewportSize(320, 640);
        open(official, address);
        fits(official);
        noBarriers(official);
        picture(official, name + "-320");
        Object top =
                official.evaluate(
                        "document.getElementById('detalle').getBoundingClientRect().top"
                                + " / innerHeight");
        assertTrue(((Number) top).doubleValue() <= 3, name + ", screens before the detail: " + top);
        official.evaluate("scrollTo(0, 600)");
        Object bar =
                official.evaluate("document.querySelector('.bar').getBoundingClientRect().bottom");
        assertTrue(((Number) bar).doubleValue() <= 0, "the bar covers nothing: " + bar);
        official.setViewportSize(1280, 900);
    }

    private static YearMonth monthsAgo(int months) {
        return YearMonth.now(ZoneId.of("America/Santiago")).minusMonths(months);
    }

    @Test
    void everyFigureOfAnInstitutionOpensAListOfExactlySoManyRows() {
        Page official = signedIn("junji");
        for (String part : List.of("", "&ver=calidad", "&ver=hoy")) {
            for (String period :
                    List.of("12meses", monthsAgo(0).toString(), monthsAgo(1).toString())) {
                open(official, "/institucion?periodo=" + period + part);
                eachNumberIsTheRowsOfItsList(official, part + " " + period);
            }
        }
    }

    /** Of the cards, the counters and the tables of the page. */
    private void eachNumberIsTheRowsOfItsList(Page where, String what) {
        Map<String, String> told = new LinkedHashMap<>();
        for (Locator link : where.locator("main a[href*='/institucion/solicitudes?']").all()) {
            Locator number = link.locator("strong");
            String text = number.count() == 0 ? link.textContent() : number.textContent();
            told.merge(
                    link.getAttribute("href"),
                    text.strip(),
                    (one, other) -> one.equals(other) ? one : one + " and " + other);
        }
        assertTrue(told.size() > 2, what + ": " + told);
        told.forEach(
                (href, number) -> {
                    String list = where.request().get(href).text();
                    Matcher total =
                            Pattern.compile("cases-total\"><strong>(\\d+)</strong>").matcher(list);
                    assertTrue(total.find(), href);
                    assertEquals(number, total.group(1), what + ": " + href);
                    int rows = list.split("data-ri=\"", -1).length - 1;
                    assertEquals(Math.min(25, Integer.parseInt(number)), rows, href);
                });
    }

    @Test
    void lateInAMonthIsTheSameInFiguresAndListWhicheverWayOneGoes() {
        Page official = signedIn("junji");
        String month = monthsAgo(1).toString();
        open(official, "/institucion?periodo=" + month);
        assertThat(official.locator(".figures-counted")).containsText("vence su plazo");
        Locator late =
                official.locator(".figures-main a[href*='resultado=fuera_de_plazo']").first();
        String told = late.textContent();
        late.click();
        assertThat(official.locator(".cases-total strong")).hasText(told);
        assertEquals(month, official.locator("#f-periodo").inputValue());
        assertEquals("vence", official.locator("#f-fecha").inputValue());
        open(official, "/institucion/solicitudes");
        official.locator("#f-periodo").selectOption(month);
        official.locator("#f-resultado").selectOption("fuera_de_plazo");
        button(official, "Ver").click();
        assertThat(official.locator(".cases-total strong")).hasText(told);
        assertThat(official.locator(".figures-counted")).containsText("como en las cifras");
        open(official, "/institucion/solicitudes");
        official.locator(".late-months a").first().click();
        assertThat(official.locator(".cases-total strong")).hasText(told);
        official.locator("#f-fecha").selectOption("ingreso");
        button(official, "Ver").click();
        assertThat(official.locator(".figures-counted")).containsText("en que ingresó");
        official.locator(".figures-counted a").click();
        assertThat(official.locator(".cases-total strong")).hasText(told);
    }

    @Test
    void eachFilterInForceIsAChipThatIsRemovedAloneWithoutScripts() {
        Page official = withoutScripts();
        signIn(official, "junji");
        Locator chips = official.locator(".cases-terms li:not(.cases-terms-all)");
        open(official, "/institucion/solicitudes");
        assertThat(chips).hasCount(0);
        String month = monthsAgo(1).toString();
        official.locator("#f-periodo").selectOption(month);
        official.locator(".filters-more > summary").click();
        official.locator("#f-motivo").selectOption("RECLAMO");
        official.locator("#f-region").selectOption("13");
        button(official, "Ver").click();
        assertThat(chips).hasCount(3);
        assertThat(chips.first()).containsText("Con plazo que termina en");
        assertThat(official.locator(".cases-terms")).not().containsText("Cualquiera");
        fits(official);
        chips.filter(new Locator.FilterOptions().setHasText("Reclamo")).locator("a").click();
        assertThat(chips).hasCount(2);
        assertEquals("", official.locator("#f-motivo").inputValue());
        assertEquals(month, official.locator("#f-periodo").inputValue());
        chips.first().locator("a").click();
        assertThat(chips).hasCount(1);
        assertEquals("", official.locator("#f-periodo").inputValue());
        chips.first().locator("a").click();
        assertThat(chips).hasCount(0);
        assertThat(official.locator("main h1")).isVisible();
        open(official, "/institucion/solicitudes?prometidaDesde=2026-01-01&promesa=incumplida");
        chips.first().locator("a").click();
        assertThat(chips).hasCount(0);
    }

    @Test
    void aMonthThatIsNotClosedSaysSoWhereverItIsOffered() {
        Page official = signedIn("junji");
        open(official, "/institucion?periodo=" + monthsAgo(0));
        assertThat(official.locator(".figures-period h2")).containsText("aún no cerrado");
        open(official, "/institucion?periodo=" + monthsAgo(1));
        assertThat(official.locator(".figures-period a[rel=next]")).containsText("aún no cerrado");
        assertThat(official.locator("#f-periodo option[value='']")).hasCount(0);
        open(official, "/institucion?periodo=12meses");
        assertThat(official.locator(".figures-period")).not().containsText("no cerrado");
    }

    @Test
    void thePaletteOfAnInstitutionFindsItsRequestsAndEstablishmentsAlone() {
        Page official = signedIn("junji");
        open(official, "/institucion/solicitudes");
        String number = official.locator("td.cases-number a").first().innerText();
        Page other = signedIn("integra");
        open(other, "/institucion/solicitudes");
        String foreign = other.locator("td.cases-number a").first().innerText();
        open(official, "/institucion");
        Locator options = official.locator(".palette-option");
        official.keyboard().press("Control+K");
        official.locator("#paleta-texto").fill(foreign);
        assertThat(options).hasCount(1);
        assertThat(options.first()).not().containsText("Por su número");
        official.locator("#paleta-texto").fill(number);
        assertThat(options.first()).containsText("Por su número");
        official.keyboard().press("Enter");
        official.waitForURL("**/institucion/tickets/" + number);
    }
}
