package cl.soser.canal.it.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.factor.AppCode;
import cl.soser.canal.account.factor.FactorKeyService;
import cl.soser.canal.account.factor.FactorRescue;
import cl.soser.canal.account.factor.FactorRescueService;
import cl.soser.canal.account.factor.KnownFactors;
import cl.soser.canal.account.factor.OwnFactorDetails;
import cl.soser.canal.account.factor.OwnFactorService;
import cl.soser.canal.account.staff.InviteStaffCommand;
import cl.soser.canal.account.staff.StaffAccountService;
import cl.soser.canal.account.staff.StaffOutcome;
import cl.soser.canal.account.staff.StaffProposalRow;
import cl.soser.canal.account.staff.StaffProposalService;
import cl.soser.canal.account.staff.StaffRights;
import cl.soser.canal.account.token.ApiTokenService;
import cl.soser.canal.configuration.ConfigurationTransferService;
import cl.soser.canal.configuration.SettingService;
import cl.soser.canal.export.ExportService;
import cl.soser.canal.it.ActingAs;
import cl.soser.canal.it.Browser;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.reporting.cases.CaseFileFormat;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.proof.FactorNeededException;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.suite.DerbySuite;
import cl.soser.canal.ticket.identity.NameRequestService;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A password alone opens nothing of staff's, and what proves more works once. */
@Tag(DerbySuite.LONG)
class FactorIT extends InContainer {

    private static final URI SITE =
            URI.create("http://localhost:" + System.getenv("CANAL_HTTP_PORT"));
    private static final String PASSWORD = "Clave-De-Prueba-2026!";
    private static final String STEP = "/segundo-paso";
    private static final Pattern SECRET = Pattern.compile("<strong class=\"mono\">([A-Z2-7 ]+)<");
    private static final Pattern CODE = Pattern.compile("<li>([A-Z0-9]{5}-[A-Z0-9]{5})</li>");

    @Inject KnownFactors factors;
    @Inject FactorRescueService factorRescueService;
    @Inject FactorKeyService factorKeyService;
    @Inject OwnFactorService ownFactorService;
    @Inject StaffAccountService staffAccountService;
    @Inject StaffProposalService staffProposalService;
    @Inject ExportService exportService;
    @Inject ApiTokenService apiTokenService;
    @Inject ConfigurationTransferService configurationTransferService;
    @Inject NameRequestService nameRequestService;
    @Inject SettingService settingService;

    private Known somebody(String... roles) {
        String email = "paso-" + UUID.randomUUID() + "@it.example";
        return accounts.account(email, Set.of(roles), Set.of(), null);
    }

    /** One that has no second factor, as those of before. */
    private Known newcomer(String role) {
        Known known = somebody(role);
        factors.take(known.id());
        return known;
    }

    /** The first step alone. */
    private static Browser known(Known who) throws Exception {
        Browser browser = new Browser(SITE);
        HttpResponse<String> first = password(browser, who);
        assertEquals(STEP, browser.target(first), first.body());
        return browser;
    }

    private static HttpResponse<String> password(Browser browser, Known who) throws Exception {
        Map<String, String> form = Browser.signInForm(who.email(), PASSWORD, "");
        form.remove("code");
        return browser.post("/login", form);
    }

    private static HttpResponse<String> code(Browser browser, String code) throws Exception {
        return browser.post(STEP, Map.of("code", code));
    }

    private static void enters(Browser browser, String code, String place) throws Exception {
        HttpResponse<String> in = code(browser, code);
        assertEquals(place, browser.target(in), in.body());
    }

    private static void refused(Browser browser, String code) throws Exception {
        HttpResponse<String> no = code(browser, code);
        assertEquals(200, no.statusCode());
        assertTrue(no.body().contains("Ese código no sirve"), no.body());
        assertEquals(303, browser.get("/gestion").statusCode(), "nothing is open");
    }

    private List<String> acts(Known who) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT e.actionCode FROM AuditEntry e WHERE e.objectId ="
                                                + " :id AND e.actionCode LIKE 'SEGUNDO_PASO%'"
                                                + " ORDER BY e.id",
                                        String.class)
                                .setParameter("id", who.id())
                                .getResultList());
    }

    private long mails(String to, String words) {
        return data.with(
                em ->
                        em.createQuery(
                                        "SELECT COUNT(m) FROM OutboundMessage m WHERE"
                                                + " m.recipientAddress = :to AND m.body LIKE :words",
                                        Long.class)
                                .setParameter("to", to)
                                .setParameter("words", "%" + words + "%")
                                .getSingleResult());
    }

    @Test
    void whoKnowsThePasswordIsNobodyYet() throws Exception {
        Known operator = somebody(Role.OPERADOR);
        Browser browser = known(operator);
        for (String path : List.of("/gestion", "/cuenta", "/cuenta/segundo-paso", "/admin")) {
            HttpResponse<String> page = browser.get(path);
            assertEquals(303, page.statusCode(), path);
            assertTrue(browser.target(page).startsWith("/login"), path);
        }
        assertEquals(410, browser.get("/sesion").statusCode());
        refused(browser, "000000".equals(AppCode.now()) ? "111111" : "000000");
        String before = browser.cookie("JSESSIONID").orElseThrow().getValue();
        enters(browser, AppCode.now(), "/gestion");
        assertFalse(browser.cookie("JSESSIONID").orElseThrow().getValue().equals(before));
        assertEquals(200, browser.get("/gestion").statusCode());
        assertEquals(List.of("SEGUNDO_PASO_MAL", "SEGUNDO_PASO_BIEN"), acts(operator));
    }

    @Test
    void aSessionIdWithoutItsKeyIsWorthNothing() throws Exception {
        Browser browser = known(somebody(Role.OPERADOR));
        enters(browser, AppCode.now(), "/gestion");
        Browser thief = new Browser(SITE);
        thief.plant("JSESSIONID", browser.cookie("JSESSIONID").orElseThrow().getValue());
        assertEquals(303, thief.get("/gestion").statusCode());
        thief.plant("canal-sesion", "A".repeat(43));
        assertEquals(303, thief.get("/gestion").statusCode());
        assertEquals(200, browser.get("/gestion").statusCode(), "the owner's goes on");
    }

    @Test
    void aCodeWorksOnce() throws Exception {
        Known operator = somebody(Role.OPERADOR);
        Instant now = Instant.now();
        enters(known(operator), AppCode.at(now), "/gestion");
        Browser again = known(operator);
        refused(again, AppCode.at(now));
        refused(again, AppCode.at(now.minusSeconds(30)));
        enters(again, AppCode.at(now.plusSeconds(30)), "/gestion");
    }

    @Test
    void guessingIsSlowedAndTheOwnersBrowserStillEnters() throws Exception {
        Known operator = somebody(Role.OPERADOR);
        Browser owner = known(operator);
        enters(owner, AppCode.now(), "/gestion");
        owner.post("/salir", Map.of());
        Browser guesser = known(operator);
        int status = 200;
        for (int i = 0; i < 11 && status == 200; i++) {
            status = code(guesser, "ABCDE-%05d".formatted(i)).statusCode();
        }
        assertEquals(429, status);
        accounts.mayEnterAgain(operator);
        password(owner, operator);
        enters(owner, AppCode.now(), "/gestion");
    }

    @Test
    void anAccountOfBeforeChoosesOneAndNothingElseIsOpen() throws Exception {
        Known operator = newcomer(Role.OPERADOR);
        Browser browser = known(operator);
        String page = browser.get(STEP).body();
        assertTrue(page.contains("Elija su segundo paso"), page);
        assertEquals(303, browser.get("/gestion").statusCode());
        Matcher secret = SECRET.matcher(page);
        assertTrue(secret.find(), page);
        String text = secret.group(1).replace(" ", "");
        refused(browser, "ABCDEF");
        enters(browser, AppCode.of(text, Instant.now()), "/cuenta/respaldo");
        List<String> codes = codes(browser.get("/cuenta/respaldo").body());
        assertEquals(10, codes.size());
        assertEquals(1, mails(operator.email(), "pide además el código de una aplicación"));

        Browser lost = known(operator);
        enters(lost, codes.get(3).toLowerCase(java.util.Locale.ROOT), "/gestion");
        refused(known(operator), codes.get(3));
        enters(known(operator), codes.get(4), "/gestion");
        OwnFactorDetails own = as(operator, () -> ownFactorService.look());
        assertEquals(8, own.codesLeft());
        refusal("factor.last", () -> as(operator, () -> ownFactorService.removeApp()));
        data.with(
                em -> {
                    long plain =
                            em.createQuery(
                                            "SELECT COUNT(c) FROM RecoveryCode c WHERE c.codeHash ="
                                                    + " :code",
                                            Long.class)
                                    .setParameter("code", codes.get(0))
                                    .getSingleResult();
                    assertEquals(0, plain);
                    return null;
                });
    }

    private static List<String> codes(String page) {
        return CODE.matcher(page).results().map(found -> found.group(1)).toList();
    }

    @Test
    void theKeyIsChangedAndNobodyEnrolsAnew() throws Exception {
        Known operator = somebody(Role.OPERADOR);
        String code = factors.keepWithTheKeyOfBefore(operator.id());
        assertTrue(factors.isKeptWithTheKeyOfBefore(operator.id()));
        refused(known(operator), "000000".equals(AppCode.now()) ? "111111" : "000000");
        assertTrue(factors.isKeptWithTheKeyOfBefore(operator.id()), "that was no good use");
        enters(known(operator), AppCode.now(), "/gestion");
        assertFalse(factors.isKeptWithTheKeyOfBefore(operator.id()));
        enters(known(operator), code, "/gestion");
        refused(known(operator), code);
        accounts.mayEnterAgain(operator);
        enters(known(operator), AppCode.now(), "/gestion");
    }

    @Test
    void allAreSealedAnewAtOnceAndWhatNeedsTheOldKeyIsTold() throws Exception {
        Known one = somebody(Role.OPERADOR);
        Known other = somebody(Role.AREA);
        factorKeyService.renew();
        long codes = factorKeyService.look().accounts();
        factors.keepWithTheKeyOfBefore(one.id());
        String code = factors.keepWithTheKeyOfBefore(other.id());
        assertEquals(new FactorKeyService.OldKey(true, 2, codes + 2), factorKeyService.look());
        assertEquals(2, factorKeyService.renew());
        assertFalse(factors.isKeptWithTheKeyOfBefore(one.id()));
        assertEquals(0, factorKeyService.renew());
        enters(known(one), AppCode.now(), "/gestion");
        enters(known(other), code, "/gestion");
        assertEquals(new FactorKeyService.OldKey(true, 0, codes + 1), factorKeyService.look());
        Browser stranger = new Browser(SITE);
        assertEquals(401, stranger.post("/sonda/segundo-paso/clave", Map.of()).statusCode());
    }

    @Test
    void fieldStaffUseTheirPhoneAndNeedNoCodeThere() throws Exception {
        Known cook = newcomer(Role.TERRENO);
        Browser phone = known(cook);
        assertEquals("/cuenta/respaldo", phone.target(phone.post(STEP, Map.of("phone", "1"))));
        List<String> codes = codes(phone.get("/cuenta/respaldo").body());
        phone.post("/salir", Map.of());
        assertEquals("/terreno", phone.target(password(phone, cook)));
        Browser another = known(cook);
        assertTrue(another.get(STEP).body().contains("Segundo paso"));
        another.post(STEP, Map.of("phone", "1"));
        assertEquals(303, another.get("/terreno").statusCode(), "a second phone is not enough");
        enters(another, codes.get(0), "/terreno");
        another.post("/salir", Map.of());
        assertEquals("/terreno", another.target(password(another, cook)), "remembered too");
    }

    @Test
    void officeStaffCannotUseTheirPhoneSo() throws Exception {
        Browser browser = known(newcomer(Role.OPERADOR));
        browser.post(STEP, Map.of("phone", "1"));
        assertEquals(303, browser.get("/gestion").statusCode());
    }

    @Test
    void aColleaguesFactorIsTakenAwayByTwoAndTheyAreTold() throws Exception {
        Known operator = somebody(Role.OPERADOR);
        Known one = somebody(Role.ADMINISTRADOR);
        Known other = somebody(Role.ADMINISTRADOR);
        assertEquals(
                StaffOutcome.ESPERA,
                as(one, () -> staffAccountService.proposeFactorReset(operator.id())).outcome());
        assertEquals(1, mails(operator.email(), "Alguien pidió quitar el segundo paso"));
        StaffProposalRow row = waiting(one, operator);
        assertTrue(row.factorReset());
        refusal("staff.proposal.own", () -> confirm(one, row));
        assertThrows(Exception.class, () -> confirm(operator, row));
        Browser open = known(operator);
        enters(open, AppCode.now(), "/gestion");
        confirm(other, row);
        assertEquals(303, open.get("/gestion").statusCode(), "its sessions ended");
        assertTrue(known(operator).get(STEP).body().contains("Elija su segundo paso"));
        assertEquals(1, mails(operator.email(), "Se quitó el segundo paso"));
        assertTrue(acts(operator).contains("SEGUNDO_PASO_RESTABLECIDO"));
    }

    @Test
    void nobodyAsksItForThemselvesAndAnAdministratorNotForInformatica() {
        Known administrator = somebody(Role.ADMINISTRADOR);
        refusal(
                "staff.notYourself",
                () ->
                        as(
                                administrator,
                                () -> staffAccountService.proposeFactorReset(administrator.id())));
        Known ti = somebody(Role.TI);
        refusal(
                "staff.onlyTi",
                () -> as(administrator, () -> staffAccountService.proposeFactorReset(ti.id())));
    }

    private StaffProposalRow waiting(Known who, Known about) throws Exception {
        return as(who, () -> staffProposalService.waiting()).stream()
                .filter(row -> row.email().equals(about.email()))
                .findAny()
                .orElseThrow();
    }

    private void confirm(Known who, StaffProposalRow row) throws Exception {
        as(who, () -> staffProposalService.confirm(row.id(), row.version()));
    }

    @Test
    void theServersOperatorMayAndItIsTold() throws Exception {
        Known operator = somebody(Role.OPERADOR);
        Known officer = somebody(Role.DATOS);
        Known ti = somebody(Role.TI);
        assertEquals(FactorRescue.UNKNOWN, factorRescueService.rescue("nadie@it.example"));
        assertEquals(FactorRescue.DONE, factorRescueService.rescue(operator.email()));
        assertTrue(acts(operator).contains("SEGUNDO_PASO_DESDE_SERVIDOR"));
        String name = operator.email().substring(0, operator.email().indexOf('@'));
        assertEquals(1, mails(officer.email(), name));
        assertEquals(1, mails(ti.email(), name));
        assertTrue(known(operator).get(STEP).body().contains("Elija su segundo paso"));
        Browser stranger = new Browser(SITE);
        assertEquals(401, stranger.post("/sonda/segundo-paso", Map.of()).statusCode());
    }

    /** Exports, keys of programs, roles, the configuration, names: not on a session found open. */
    @Test
    void whatCopiesOrGivesMuchAsksOnceMore() throws Exception {
        Known administrator = somebody(Role.ADMINISTRADOR);
        Known ti = somebody(Role.TI);
        asked(administrator, () -> exportService.ask(CaseFileFormat.CSV, Map.of()));
        asked(administrator, () -> exportService.open(1));
        asked(ti, () -> apiTokenService.rotate(1, 0));
        asked(ti, () -> configurationTransferService.apply("{}", "x"));
        asked(administrator, () -> staffAccountService.reactivate(1));
        asked(
                administrator,
                () ->
                        staffAccountService.invite(
                                new InviteStaffCommand(
                                        "x@it.example",
                                        "x",
                                        new StaffRights(Set.of("OPERADOR"), Set.of(), null))));
        asked(
                ti,
                () -> {
                    staffProposalService.confirm(1, 0);
                    return null;
                });
        asked(
                administrator,
                () -> {
                    nameRequestService.release(1, 0);
                    return null;
                });
        Exception other =
                assertThrows(Exception.class, () -> as(administrator, () -> exportService.open(1)));
        assertFalse(other instanceof FactorNeededException, "just shown");
    }

    /** What was typed goes on with the code; a remembered browser has shown nothing yet. */
    @Test
    void aFormThatIsHeldUpLosesNothing() throws Exception {
        Known administrator = somebody(Role.ADMINISTRADOR);
        try {
            remember("7");
            Browser browser = known(administrator);
            assertTrue(browser.get(STEP).body().contains("Recordar este equipo por 7"));
            HttpResponse<String> in =
                    browser.post(STEP, Map.of("code", AppCode.now(), "recordar", "1"));
            assertEquals("/gestion", browser.target(in));
            browser.post("/salir", Map.of());
            assertEquals("/gestion", browser.target(password(browser, administrator)));
            String email = "retenida-" + UUID.randomUUID() + "@it.example";
            Map<String, String> form =
                    Browser.hidden(browser.get("/admin/usuario").body(), "usuario");
            form.put("usuario:email:input", email);
            form.put("usuario:displayName:input", "Olga Retenida");
            form.put("usuario:roles:input", "OPERADOR");
            form.put("usuario:guardar", "x");
            HttpResponse<String> held = browser.post("/admin/usuario", form);
            assertEquals(403, held.statusCode());
            assertTrue(held.body().contains("Confirme que es usted"), held.body());
            assertTrue(held.body().contains("value=\"Olga Retenida\""), held.body());
            form.put("canal-codigo", "ABCDEF");
            assertEquals(403, browser.post("/admin/usuario", form).statusCode());
            accounts.mayEnterAgain(administrator);
            form.put("canal-codigo", AppCode.now());
            HttpResponse<String> done = browser.post("/admin/usuario", form);
            assertEquals("/admin/usuarios", browser.target(done), done.body());
            assertEquals(1, mails(email, "invitacion?t="));
            HttpResponse<String> file = browser.get("/cuenta/confirmar?volver=/gestion");
            assertTrue(file.body().contains("canal-codigo"), file.body());
        } finally {
            remember("0");
        }
    }

    private void remember(String days) throws Exception {
        Map<SettingDefinition, String> now =
                Map.of(
                        SettingDefinition.FACTOR_DEVICE_DAYS,
                        as(with(Role.TI), () -> settingService.all()).stream()
                                .filter(
                                        row ->
                                                row.setting()
                                                        == SettingDefinition.FACTOR_DEVICE_DAYS)
                                .findAny()
                                .orElseThrow()
                                .value());
        as(
                with(Role.TI),
                () ->
                        settingService.change(
                                now, Map.of(SettingDefinition.FACTOR_DEVICE_DAYS, days)));
    }

    private static void asked(Known who, Callable<?> use) {
        assertThrows(FactorNeededException.class, () -> ActingAs.call(who, use, false));
    }

    private static void refusal(String key, Step step) {
        assertEquals(key, assertThrows(NotAllowedException.class, step::run).getMessage());
    }

    @Test
    void aCitizenNeedsNoneUnlessTheyWantIt() throws Exception {
        Known citizen = somebody(Role.CIUDADANO);
        Browser browser = new Browser(SITE);
        assertEquals("/solicitudes", browser.target(password(browser, citizen)));
        assertEquals(200, browser.get("/cuenta/segundo-paso").statusCode());
        assertTrue(browser.get("/cuenta/confirmar").body().contains("Contraseña actual"));
    }
}
