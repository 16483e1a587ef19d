package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each number of the figures leads to as many requests, whoever reads them and however. */
class FiguresST extends StaffJourney {

    private static final String YEAR = "?periodo=12meses";

    @Test
    void everyNumberLeadsToAsManyRequestsAndTheFileHoldsThem() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/cifras" + YEAR);
        bothSizes(administrator, "cifras");
        numbersLead(administrator, ".figures-main a", "/gestion/cifras" + YEAR);
        numbersLead(administrator, "#detalle ~ div tbody tr:first-child td a", null);
    }

    /** Those of that part of the page; each opened in turn. */
    private void numbersLead(Page where, String numbers, String from) {
        if (from != null) {
            open(where, from);
        }
        List<Locator> links = where.locator(numbers).all();
        List<String> told = links.stream().map(Locator::innerText).toList();
        List<String> hrefs = links.stream().map(link -> link.getAttribute("href")).toList();
        assertTrue(told.size() > 4, "numbers to try");
        String here = where.url();
        for (int i = 0; i < told.size(); i++) {
            open(where, hrefs.get(i));
            assertThat(where.locator(".cases-total strong")).hasText(told.get(i));
            if (i == 0) {
                bothSizes(where, "cifras-solicitudes");
                file(where, told.get(i));
            }
        }
        where.navigate(here);
    }

    private static void file(Page where, String told) {
        String href = where.locator(".cases-files a").last().getAttribute("href");
        APIResponse csv = where.request().get(href);
        assertEquals(200, csv.status());
        assertTrue(csv.headers().get("content-disposition").contains(".csv"));
        assertEquals(
                Integer.parseInt(told) + 1,
                csv.text().split("\r\n").length,
                "a line for each and one of titles");
    }

    @Test
    void everyPartOfTheFiguresOpensAndItsNumbersLeadToAsManyRequests() {
        Page administrator = signedIn("administradora");
        for (String part : List.of("hoy", "multas", "calidad", "servicio")) {
            open(administrator, "/gestion/cifras?ver=" + part);
            assertThat(administrator.locator(".piles a[aria-current=true]")).hasCount(1);
            bothSizes(administrator, "cifras-" + part);
        }
        numbersOfLinksLead(administrator, "/gestion/cifras?ver=hoy", ".figures-table td a", 4);
        numbersOfLinksLead(administrator, "/gestion/cifras?ver=multas", ".fines-base a", 2);
        numbersOfLinksLead(
                administrator, "/gestion/cifras?ver=calidad&periodo=12meses", ".figures-list a", 1);
        numbersOfLinksLead(
                administrator,
                "/gestion/cifras?ver=calidad&periodo=12meses",
                ".figures-table td a",
                2);
        String schools = "/gestion/cifras?periodo=12meses&por=establecimiento";
        numbersOfLinksLead(administrator, schools, "#detalle ~ div tbody tr:first-child td a", 4);
        open(administrator, schools);
        bothSizes(administrator, "cifras-establecimientos");
        administrator.locator("#detalle ~ div tbody th a").first().click();
        assertTrue(administrator.url().contains("rbd="), administrator.url());
    }

    private void numbersOfLinksLead(Page where, String from, String numbers, int least) {
        open(where, from);
        List<Locator> links = where.locator(numbers).all();
        List<String> told = links.stream().map(Locator::innerText).limit(6).toList();
        List<String> hrefs =
                links.stream().map(link -> link.getAttribute("href")).limit(6).toList();
        assertTrue(told.size() >= least, from);
        for (int i = 0; i < told.size(); i++) {
            open(where, hrefs.get(i));
            assertThat(where.locator(".cases-total strong")).hasText(told.get(i));
        }
    }

    @Test
    void anybodyReadsHowTheChannelAnswersWithoutASession() {
        Page visitor = window(1280, 900);
        open(visitor, "/cifras");
        bothSizes(visitor, "publico-cifras");
        assertThat(visitor.locator(".level dd").last()).containsText("%");
        assertEquals(0, visitor.context().cookies().size(), "no session is made");
        assertTrue(
                visitor.request()
                        .get("/cifras")
                        .headers()
                        .get("cache-control")
                        .contains("public, max-age=300"));
        for (String count : visitor.locator(".level-table td:nth-child(2)").allInnerTexts()) {
            assertFalse(count.matches("[1-4]"), count);
        }
    }

    @Test
    void whatAnAddressSaysWronglyIsNamed() {
        Page administrator = signedIn("administradora");
        for (String wrong :
                List.of(
                        "periodo=2026-13",
                        "desde=2026-02-30",
                        "region=99",
                        "motivo=%3Cb%3E",
                        "por=color",
                        "ver=todo",
                        "pagina=0",
                        "foo=bar",
                        "mes=2026-13",
                        "venceDesde=2026-02-30",
                        "region=13&region=05",
                        "rbd=no")) {
            String name = wrong.substring(0, wrong.indexOf('='));
            String address = "/gestion/cifras?" + wrong;
            assertEquals(400, administrator.request().get(address).status(), address);
            administrator.navigate(address);
            assertThat(administrator.locator(".notice-danger").first()).containsText(name);
            assertThat(administrator.locator(".periods")).hasCount(0);
        }
        administrator.navigate("/gestion/cifras?desde=2026-02-30");
        assertThat(administrator.locator(".notice-danger li")).hasCount(1);
        for (String wrong :
                List.of(
                        "edad=vieja",
                        "promesa=cumplida",
                        "causa=ninguna",
                        "periodo=zzz",
                        "anuladas=1")) {
            String address = "/gestion/cifras/solicitudes?" + wrong;
            assertEquals(400, administrator.request().get(address).status(), address);
        }
        String list = "/gestion/cifras/solicitudes?resultado=quizas&desdeFila=x";
        assertEquals(400, administrator.request().get(list).status());
        open(administrator, "/gestion/cifras/solicitudes?anuladas=true");
        String next = administrator.locator(".pager a[rel=next]").getAttribute("href");
        assertEquals(200, administrator.request().get(next).status(), next);
        assertEquals(
                400,
                administrator.request().get(next + "&motivo=RECLAMO").status(),
                "a place of another list");
        assertEquals(
                400,
                administrator
                        .request()
                        .get("/gestion/cifras/solicitudes.csv?estado=PERDIDO")
                        .status());
        APIResponse file = administrator.request().get("/gestion/cifras/solicitudes.csv?foo=1");
        assertEquals(400, file.status());
        assertTrue(file.text().contains("foo"), file.text());
        assertEquals(400, administrator.request().get("/cifras?region=99").status());
        assertEquals(200, administrator.request().get("/cifras?utm_source=correo").status());
    }

    @Test
    void soIsWhatTheOtherPagesOfFiguresAreAskedForInVain() {
        Page administrator = signedIn("administradora");
        for (String wrong :
                List.of(
                        "/gestion/satisfaccion?meses=7",
                        "/gestion/satisfaccion?tema=NO_EXISTE",
                        "/gestion/satisfaccion?ver=todas",
                        "/gestion/satisfaccion?foo=bar",
                        "/gestion/linea?mes=2026-13",
                        "/gestion/linea?base=TODAS",
                        "/gestion/linea?foo=bar",
                        "/gestion/pertinencia?mes=1999-01",
                        "/gestion/pertinencia?foo=bar",
                        "/gestion/disponibilidad?foo=bar",
                        "/gestion/cierre?foo=bar")) {
            String name = wrong.substring(wrong.indexOf('?') + 1, wrong.indexOf('='));
            APIResponse answer = administrator.request().get(wrong);
            assertEquals(400, answer.status(), wrong);
            assertTrue(answer.text().contains("<strong>" + name + "</strong>"), wrong);
        }
    }

    @Test
    void anInstitutionReadsItsOwnAndNamesOnlyWhenTheyAreReleased() {
        Page institution = signedIn("junji");
        open(institution, "/institucion" + YEAR);
        bothSizes(institution, "institucion");
        institution.locator(".figures-main .figures-list a").first().click();
        assertThat(institution.locator(".cases tbody tr").first()).containsText("JUNJI");
        String list = institution.url();
        institution.locator("td.cases-number a").first().click();
        institution.locator(".back a").click();
        assertEquals(list, institution.url(), "back to the same list");
        institution.locator("td.cases-number a").first().click();
        bothSizes(institution, "institucion-solicitud");
        assertThat(institution.locator("#persona ~ p").first())
                .containsText(Pattern.compile("^[A-ZÑÁÉÍÓÚ]\\. "));
        assertFalse(institution.content().contains("@canal.example</li>"));
        button(institution, "Pedir los nombres").click();
        assertThat(institution.getByText("Escriba en una frase").first()).isVisible();
        institution.getByLabel("Para qué necesita los nombres").fill("..............");
        button(institution, "Pedir los nombres").click();
        assertThat(institution.getByText("Escriba en una frase").first()).isVisible();
        institution.getByLabel("Para qué necesita los nombres").fill("Visita al jardín mañana");
        button(institution, "Pedir los nombres").click();
        assertThat(institution.getByText("Falta que se decida")).isVisible();
        String number = institution.url().replaceFirst(".*/", "").replaceFirst("\\?.*", "");
        Page officer = signedIn("datos");
        open(officer, "/admin/nombres");
        bothSizes(officer, "nombres");
        Locator asked =
                officer.locator("section.panel", new Page.LocatorOptions().setHasText(number));
        assertThat(asked).containsText("Visita al jardín mañana");
        asked.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Entregar").setExact(true))
                .click();
        assertThat(officer.locator("#messages")).containsText("Entregados");
        assertThat(asked).hasCount(0);
        open(institution, "/institucion/tickets/" + number);
        button(institution, "Mostrar los nombres").click();
        assertThat(institution.getByText("Quedó registrado")).isVisible();
        bothSizes(institution, "institucion-nombres");
        for (String who : List.of("operadora", "calidad", "operaciones", "junaeb")) {
            unknown(who, "/admin/nombres");
        }
        unknown("junaeb", "/institucion/tickets/" + number);
        assertEquals(404, institution.request().get("/institucion?institucion=JUNAEB").status());
        for (String part : List.of("hoy", "calidad", "servicio")) {
            open(institution, "/institucion?ver=" + part);
            assertThat(institution.locator(".piles a[aria-current=true]")).hasCount(1);
        }
        assertEquals(400, institution.request().get("/institucion?ver=multas").status());
    }

    @Test
    void anAreaCountsItsOwnAndNobodyElseLooks() {
        Page quality = signedIn("calidad");
        open(quality, "/gestion/cifras" + YEAR + "&por=area");
        assertThat(quality.locator("#detalle ~ div tbody tr")).hasCount(1);
        assertThat(quality.locator("#detalle ~ div tbody th").first()).containsText("Calidad");
        assertThat(quality.locator("select[name=area] option[value=LOGISTICA]")).hasCount(0);
        assertEquals(404, quality.request().get("/gestion/cifras?area=LOGISTICA").status());
        open(quality, "/gestion/cifras?ver=hoy");
        assertThat(quality.locator("#carga ~ div tbody tr")).hasCount(1);
        open(quality, "/gestion/cifras?ver=calidad");
        assertEquals(400, quality.request().get("/gestion/cifras?ver=multas").status());
        for (String who : List.of("operadora", "supervisora", "junaeb", "ciudadana")) {
            unknown(who, "/gestion/cifras");
        }
    }

    @Test
    void aTableAddsUpAndAListLeadsBackToItsView() {
        Page administrator = signedIn("administradora");
        for (String by : List.of("region", "area", "tema", "canal", "contrato")) {
            open(administrator, "/gestion/cifras" + YEAR + "&por=" + by);
            for (int column = 1; column <= 6; column++) {
                String cell = "td:nth-of-type(" + column + ")";
                int sum =
                        administrator
                                .locator("#detalle ~ div tbody " + cell)
                                .allInnerTexts()
                                .stream()
                                .mapToInt(FiguresST::number)
                                .sum();
                String total = administrator.locator("#detalle ~ div tfoot " + cell).innerText();
                assertEquals(sum, number(total), by + " " + column);
            }
        }
        String view = "/gestion/cifras?ver=hoy&motivo=RECLAMO";
        open(administrator, view);
        assertThat(administrator.locator(".figures-filters")).containsText("Reclamo");
        administrator.locator(".figures-list a").first().click();
        administrator.locator(".back a").click();
        assertTrue(administrator.url().endsWith(view), administrator.url());
        assertThat(administrator.locator(".figures-filters")).containsText("Reclamo");
    }

    private static int number(String told) {
        return Integer.parseInt(told.replaceAll("\\D", ""));
    }

    @Test
    void theEndOfTheMonthIsJudgedForEachThatTheContractJudges() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/cifras");
        Locator rows = administrator.locator(".figures-endings tbody tr");
        assertThat(rows.first()).containsText("Reclamo");
        assertThat(rows.last()).containsText("En total");
        boolean missed = rows.getByText("ya no se puede cumplir").count() > 0;
        assertThat(administrator.locator("#proyeccion ~ p").first())
                .containsText(missed ? "Ya no se puede cumplir" : "Las metas se pueden cumplir");
        open(administrator, "/gestion/cifras?motivo=RECLAMO");
        assertThat(rows).hasCount(1);
        open(administrator, "/gestion/cifras?periodo=2099-01");
        assertThat(administrator.locator(".figures-period")).containsText("Aún no comienza");
    }

    @Test
    void whatIsPrintedHoldsTheWholeOfIt() {
        Page administrator = signedIn("administradora");
        open(administrator, "/gestion/cifras?ver=hoy&motivo=RECLAMO");
        administrator.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        administrator.setViewportSize(718, 1000);
        assertThat(administrator.locator(".counters a").first()).isVisible();
        assertThat(administrator.locator(".figures-filters")).isVisible();
        Object wide = administrator.evaluate("document.documentElement.scrollWidth > innerWidth");
        assertEquals(false, wide, "nothing is cut at the right");
    }
}
