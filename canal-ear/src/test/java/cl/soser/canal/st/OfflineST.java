package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mother files from her phone where there is no signal, or one that breaks. */
class OfflineST extends CitizenJourney {

    /** Cuts of deliveries; a thousand with {@code -Dcanal.test.interruptions=1000}. */
    private static final int INTERRUPTIONS = Integer.getInteger("canal.test.interruptions", 40);

    /** Requests of one network in ten minutes are limited, so that a long run needs several. */
    private static final int OF_ONE_NETWORK = 30;

    private static final String WAITING = "[data-phone-waiting]";
    private static final String RECEIVED = "#telefono .notice-ok [data-number]";

    private static final LocatorAssertions.HasCountOptions PATIENT =
            new LocatorAssertions.HasCountOptions().setTimeout(60_000);

    /** What is delivered here counts for the whole network of these tests. */
    @AfterEach
    void forgetHits() {
        Fixtures.forgetHits();
    }

    /** A word that no other request has. */
    private static String word() {
        return "zona" + Long.toString(System.nanoTime(), 36);
    }

    /** The phone has all it needs to open the form without a signal. */
    private static void prepare(Page phone, CutLine line) {
        phone.navigate(line.address(FORM));
        phone.locator("h1").click();
        assertThat(phone.locator("#telefono[data-installed]")).hasCount(1, PATIENT);
    }

    private void fillWithoutSignal(Page phone, String word) {
        phone.locator("[id='f:detail:detail']").fill("Hoy el almuerzo llegó frío: " + word);
        phone.locator("[id='f:schoolText:schoolText']").fill("Escuela del cerro");
        next(phone);
        phone.getByLabel("¿En qué comuna está?").selectOption("13101");
        next(phone);
        assertThat(phone.locator("h1:visible")).hasText("Revise y envíe");
        fillPerson(phone);
        phone.getByLabel("Leí y acepto").check();
    }

    /** The numbers of all requests that have that word, as the operator finds them. */
    private Set<String> filed(Page operator, String word) {
        Set<String> found = found(operator, word);
        for (int tries = 0; found.isEmpty() && tries < 20; tries++) {
            operator.waitForTimeout(500); // What is searched follows what is filed.
            found = found(operator, word);
        }
        return found;
    }

    private Set<String> found(Page operator, String word) {
        open(operator, "/gestion/buscar?q=" + word);
        return operator.locator("main table a").allInnerTexts().stream()
                .filter(text -> NUMBER.matcher(text).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void answer(Page phone, String words) {
        phone.getByRole(AriaRole.BUTTON, button(words)).click();
        assertThat(phone.locator("[data-phone-ask]")).isHidden();
    }

    private static Object inPage(Page phone, String script) {
        return phone.evaluate(script);
    }

    /** As phone.js does when something waits. */
    private static void loadQueue(Page phone) {
        inPage(phone, "localStorage.setItem('canal-espera', '1')");
        phone.reload();
        phone.waitForFunction("() => self.Waiting");
    }

    @Test
    void filedWithoutSignalItWaitsWithItsPhotographAndArrivesOnce() {
        String word = word();
        try (CutLine line = new CutLine(server.httpPort(), 0, 1)) {
            Page phone = phone();
            prepare(phone, line);
            line.dead(true);
            phone.navigate(line.address(FORM));
            assertThat(phone.locator("html[data-offline]")).hasCount(1);
            look(phone, "sin-senal-formulario");
            phone.setInputFiles(
                    "#elegir-archivos",
                    new FilePayload("olla.png", "image/png", Photograph.of(320, 240, "png")));
            assertThat(phone.locator("#archivos .file-state"))
                    .containsText("Guardada en este teléfono");
            fillWithoutSignal(phone, word);
            send(phone);
            assertThat(phone.locator(WAITING)).containsText("su solicitud está guardada");
            assertThat(phone.locator("h1")).hasText("Su solicitud está guardada");
            assertThat(phone.locator("h1")).isFocused();
            assertThat(phone.locator("#f")).isHidden();
            look(phone, "sin-senal-guardada");
            answer(phone, "No, es solo mío");
            // An empty form, with what was kept above it.
            phone.reload();
            Locator words = phone.locator("[data-phone-words]");
            assertThat(words).isFocused();
            assertThat(words).isInViewport();
            // It outlives the page, and what was typed is not proposed again.
            phone.navigate(line.address(FORM));
            assertThat(phone.locator(WAITING)).isVisible();
            assertThat(phone.locator("[id='f:detail:detail']")).hasValue("");
            line.dead(false);
            sendNow(phone);
            assertThat(phone.locator(RECEIVED)).hasText(NUMBER);
            look(phone, "sin-senal-recibida");
            String number = phone.locator(RECEIVED).innerText();
            phone.locator("[data-receipt]").click();
            phone.waitForURL("**/solicitudes/recibida");
            assertEquals(number, numberOn(phone));
            Page operator = signedIn("operadora");
            assertEquals(Set.of(number), filed(operator, word));
            open(operator, "/gestion/tickets/" + number);
            assertThat(operator.locator("main")).containsText("olla.png");
        }
    }

    /**
     * What its topic asks comes from the server, which nobody reaches: the request goes without.
     */
    @Test
    void aDangerFiledWithoutSignalArrivesThoughItsQuestionsCouldNotBeAsked() {
        String word = word();
        try (CutLine line = new CutLine(server.httpPort(), 0, 13)) {
            Page phone = phone();
            prepare(phone, line);
            line.dead(true);
            phone.navigate(line.address(FORM));
            tick(phone, "Alergia o celiaquía");
            sorting(phone);
            phone.getByLabel("¿De qué programa se trata?").selectOption("CELIACO");
            fillWithoutSignal(phone, word);
            send(phone);
            assertThat(phone.locator(WAITING)).containsText("se enviará sola");
            answer(phone, "No, es solo mío");
            line.dead(false);
            sendNow(phone);
            assertThat(phone.locator(RECEIVED)).hasText(NUMBER);
            String number = phone.locator(RECEIVED).innerText();
            Page operator = signedIn("operadora");
            assertEquals(Set.of(number), filed(operator, word));
        }
    }

    @Test
    void aLineThatBreaksWhileItIsSentLeavesOneRequestThatWaits() {
        String word = word();
        Page phone = phone();
        fileUntilReview(phone);
        phone.locator(".back a").click();
        phone.locator("[id='f:detail:detail']").fill("Llegó frío: " + word);
        next(phone);
        fillPerson(phone);
        phone.getByLabel("Leí y acepto").check();
        phone.route(
                "**/solicitudes/nueva?paso=2",
                route -> {
                    route.fetch();
                    route.abort();
                },
                new Page.RouteOptions().setTimes(1));
        send(phone);
        assertThat(phone.locator(RECEIVED)).hasText(NUMBER);
        assertEquals(
                Set.of(phone.locator(RECEIVED).innerText()), filed(signedIn("operadora"), word));
    }

    /** The whole point of the queue: whatever the line does, each request arrives once. */
    @Test
    void interruptedDeliveriesArriveExactlyOnce() {
        String word = word();
        Set<String> numbers = new TreeSet<>();
        int requests = 0;
        try (CutLine line = new CutLine(server.httpPort(), 80, 2026)) {
            Page phone = phone();
            phone.navigate(line.address(FORM));
            loadQueue(phone);
            while (line.cuts() < INTERRUPTIONS) {
                line.from("127.0." + (70 + requests / OF_ONE_NETWORK) + ".1");
                int one = ++requests;
                inPage(phone, "localStorage.setItem('canal-telefono', 'propio')");
                inPage(phone, queued(word, one));
                for (int rounds = 0; !isReceived(phone, one); rounds++) {
                    assertTrue(rounds < 200, "it never ends");
                    if (rounds % 7 == 3) {
                        loadQueue(phone); // The phone was switched off.
                    }
                    inPage(phone, "RequestQueue.deliver().catch(() => {})");
                }
                numbers.add(number(phone, one));
            }
            for (CutLine.Fate fate : CutLine.Fate.values()) {
                assertTrue(line.count(fate) > 0, fate.name());
            }
            System.out.println(
                    requests
                            + " requests: "
                            + line.count(CutLine.Fate.CUT_BEFORE)
                            + " deliveries cut before, "
                            + line.count(CutLine.Fate.CUT_DURING)
                            + " during, "
                            + line.count(CutLine.Fate.CUT_AFTER)
                            + " after; all arrived once");
        }
        assertEquals(requests, numbers.size());
        Page operator = signedIn("operadora");
        for (int one = 1; one <= requests; one++) {
            Set<String> found = filed(operator, word + "x" + one + "x");
            assertEquals(1, found.size(), "request " + one + ": " + found);
            assertTrue(numbers.containsAll(found));
            open(operator, "/gestion/tickets/" + found.iterator().next());
            String page = operator.locator("main").innerText();
            assertEquals(2, page.split("foto-" + one + "[.]png", -1).length, page);
        }
    }

    /** One that waits, with a photograph, and with a field that an older form had. */
    private static String queued(String word, int one) {
        return """
                (async () => {
                  const canvas = document.createElement('canvas');
                  const pen = canvas.getContext('2d');
                  canvas.width = canvas.height = 40;
                  for (let i = 0; i < 40; i++) {
                    pen.fillStyle = '#' + Math.floor(Math.random() * 0xfffff + 0x100000).toString(16).slice(0, 6);
                    pen.fillRect(Math.random() * 40, Math.random() * 40, 9, 9);
                  }
                  const blob = await new Promise((done) => canvas.toBlob(done, 'image/png'));
                  const typed = { motive: 'RECLAMO', schoolNote: 'Escuela de prueba', placeComuna: '13101',
                    detail: 'Hoy el almuerzo llegó frío: %s', firstNames: 'Rosa', lastNames: 'Prueba Ejemplo',
                    userType: 'APODERADO', email: 'persona-%s@canal.example', comunaCode: '13101', gone: 'x' };
                  const fields = Object.entries(typed).map(([name, value]) => ['f:' + name + ':' + name, value]);
                  fields.push(['f:termsAccepted:termsAccepted', 'on']);
                  await RequestQueue.add({ key: RequestQueue.newKey(), account: '', shared: false, fields,
                    files: [{ name: 'foto-%d.png', blob }], test: %d });
                  self.keys = (self.keys || []);
                  const all = await RequestQueue.all();
                  sessionStorage.setItem('prueba-%d', all[all.length - 1].key);
                })()"""
                .formatted(word + "x" + one + "x", word + one, one, one, one);
    }

    private static String number(Page phone, int one) {
        return (String)
                inPage(
                        phone,
                        "RequestQueue.all().then((all) => all.find((entry) => entry.key ==="
                                + " sessionStorage.getItem('prueba-"
                                + one
                                + "'))?.number || '')");
    }

    private static boolean isReceived(Page phone, int one) {
        return !number(phone, one).isEmpty();
    }

    @Test
    void aClockThatWasAheadKeepsNothingLongerAndLosesNothing() {
        Page phone = phone();
        open(phone, FORM);
        loadQueue(phone);
        inPage(phone, queued(word(), 1));
        inPage(
                phone,
                "RequestQueue.all().then(([one]) => RequestQueue.put({ ...one, at: one.at + 10 *"
                        + " 86400000 }))");
        inPage(phone, "RequestQueue.sweep()");
        assertEquals(
                true, inPage(phone, "RequestQueue.all().then(([one]) => one.at <= Date.now())"));
        inPage(phone, "RequestQueue.deliver()");
        phone.waitForCondition(() -> isReceived(phone, 1)); // the page may be delivering already
        assertTrue(NUMBER.matcher(number(phone, 1)).matches());
    }

    @Test
    void twoTabsDeliverItOnceAndBothSayTheNumber() {
        String word = word();
        try (CutLine line = new CutLine(server.httpPort(), 0, 3)) {
            Page phone = phone();
            prepare(phone, line);
            line.dead(true);
            phone.navigate(line.address(FORM));
            fillWithoutSignal(phone, word);
            send(phone);
            answer(phone, "No, es solo mío");
            Page second = phone.context().newPage();
            second.navigate(line.address(FORM));
            assertThat(second.locator(WAITING)).isVisible();
            line.dead(false);
            sendNow(phone);
            sendNow(second);
            assertThat(phone.locator(RECEIVED)).hasText(NUMBER);
            assertThat(second.locator(RECEIVED)).hasText(phone.locator(RECEIVED).innerText());
            assertEquals(
                    Set.of(phone.locator(RECEIVED).innerText()),
                    filed(signedIn("operadora"), word));
        }
    }

    /** The tab of the form was closed long ago when the signal comes back. */
    @Test
    void whatWaitsIsSentFromAnyPageThatComesWithSignal() {
        String word = word();
        try (CutLine line = new CutLine(server.httpPort(), 0, 12)) {
            Page phone = phone();
            prepare(phone, line);
            line.dead(true);
            phone.navigate(line.address(FORM));
            fillWithoutSignal(phone, word);
            send(phone);
            answer(phone, "No, es solo mío");
            BrowserContext context = phone.context();
            phone.close();
            Page silent = context.newPage();
            silent.navigate(line.address("/seguimiento"));
            assertThat(silent.locator(WAITING)).containsText("se enviará sola");
            silent.close();
            line.dead(false);
            Page home = context.newPage();
            home.navigate(line.address("/"));
            assertThat(home.locator(RECEIVED)).hasText(NUMBER);
            look(home, "sin-senal-enviada-portada");
            String number = home.locator(RECEIVED).innerText();
            assertEquals(Set.of(number), filed(signedIn("operadora"), word));
            home.locator("[data-fine]").click();
            for (String address : List.of("/seguimiento", "/ayuda")) {
                home.navigate(line.address(FORM));
                loadQueue(home);
                inPage(home, queued(word() + address.length(), 1));
                inPage(home, "localStorage.setItem('canal-espera', '1')");
                home.navigate(line.address(address));
                assertThat(home.locator(RECEIVED)).hasText(NUMBER);
                look(home, "sin-senal-enviada" + address.replace('/', '-'));
                home.locator("[data-fine]").click();
                assertThat(home.locator("#telefono")).isHidden();
            }
        }
    }

    @Test
    void aPhoneThatMayKeepNothingHasTheFormAsItWas() {
        for (String forbidden :
                new String[] {
                    "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }",
                    "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }"
                }) {
            Page phone = phone();
            phone.addInitScript(forbidden);
            fileUntilReview(phone);
            fillPerson(phone);
            phone.getByLabel("Leí y acepto").check();
            phone.context().setOffline(true);
            // That there is no room is known only once something is put there.
            String told = forbidden.contains("full") ? "Sin señal" : "nada queda guardado";
            assertThat(phone.locator(".phone-offline")).containsText(told);
            send(phone);
            assertThat(phone.locator(".saved")).containsText("todavía no se envió");
            assertThat(phone.locator(".phone-offline")).containsText("nada queda guardado");
            assertEquals("Rosa", phone.getByLabel("Nombres").inputValue());
            phone.context().setOffline(false);
            assertThat(phone.locator(".phone-offline")).isHidden();
            send(phone);
            phone.waitForURL("**/solicitudes/recibida");
        }
    }

    @Test
    void aSharedPhoneKeepsNothingOnceItWasSentOrAfterADay() {
        String word = word();
        try (CutLine line = new CutLine(server.httpPort(), 0, 4)) {
            Page phone = phone();
            prepare(phone, line);
            line.dead(true);
            phone.navigate(line.address(FORM));
            fillWithoutSignal(phone, word);
            send(phone);
            answer(phone, "Sí, lo usan otras personas");
            assertThat(phone.locator("[data-phone-more]")).containsText("después se borra");
            line.dead(false);
            sendNow(phone);
            assertThat(phone.locator(RECEIVED)).hasText(NUMBER);
            assertThat(phone.locator("[data-receipt]")).isHidden();
            nothingStays(phone, word);

            line.dead(true);
            phone.navigate(line.address(FORM));
            assertThat(phone.locator("[id='f:detail:detail']")).hasValue("");
            fillWithoutSignal(phone, word + "dos");
            send(phone);
            assertThat(phone.locator(WAITING)).isVisible();
            // A sending under way would put its own time back.
            inPage(
                    phone,
                    "navigator.locks.request('canal-solicitudes-envio', () => RequestQueue.all()"
                            + ".then(([one]) => RequestQueue.put({ ...one, at: one.at - 25 * 3600000"
                            + " })))");
            phone.reload();
            assertThat(phone.getByText("Se borró una solicitud")).isVisible();
            look(phone, "sin-senal-borrada");
            nothingStays(phone, word);
        }
        assertEquals(Set.of(), found(signedIn("operadora"), word + "dos"));
    }

    private static void nothingStays(Page phone, String word) {
        assertEquals(0, inPage(phone, "RequestQueue.all().then((all) => all.length)"));
        assertEquals(0, inPage(phone, "RequestQueue.photos().then((all) => all.length)"));
        String stored =
                (String)
                        inPage(
                                phone,
                                "JSON.stringify([{ ...localStorage }, { ...sessionStorage }])");
        assertFalse(stored.contains(word), stored);
        assertFalse(stored.contains("Rosa"), stored);
        assertEquals(false, inPage(phone, "caches.has('canal-propias')"));
        BrowserContext context = phone.context();
        assertTrue(context.cookies().stream().noneMatch(one -> one.name.contains("borrador")));
        assertTrue(context.cookies().stream().noneMatch(one -> one.name.contains("seguimiento")));
    }

    @Test
    void whatTheServerRefusesComesBackWithWhatWasTypedAndIsPutRight() {
        String word = word();
        try (CutLine line = new CutLine(server.httpPort(), 0, 5)) {
            Page phone = phone();
            prepare(phone, line);
            line.dead(true);
            phone.navigate(line.address(FORM));
            fillWithoutSignal(phone, word);
            // Only the server knows the digit.
            phone.getByLabel("RUT u otro documento").fill("11.111.111-2");
            send(phone);
            answer(phone, "No, es solo mío");
            line.dead(false);
            sendNow(phone);
            Locator refused = phone.locator("#telefono .notice-danger:has([data-mend])");
            assertThat(refused).containsText("dígito verificador");
            look(phone, "sin-senal-rechazada");
            phone.locator("[data-mend]").click();
            assertThat(phone.locator("h1:visible")).hasText("Revise y envíe");
            assertThat(phone.locator(".problems a")).containsText("dígito verificador");
            assertEquals("Rosa", phone.getByLabel("Nombres").inputValue());
            assertThat(phone.locator("[data-sum=detail]")).containsText(word);
            phone.getByLabel("RUT u otro documento").fill("11.111.111-1");
            send(phone);
            phone.waitForURL("**/solicitudes/recibida");
            String number = numberOn(phone);
            phone.navigate(line.address(FORM));
            phone.waitForFunction(
                    "() => !self.Waiting || document.querySelector('#telefono').hidden");
            assertEquals(Set.of(number), filed(signedIn("operadora"), word));
        }
    }

    /** As an older form sent it, which did not say that it could ask nothing. */
    @Test
    void aQuestionThatWasNotAnsweredIsNamedWhenItIsPutRightBesideThePhotograph() {
        String word = word();
        String gluten = "#q-ALCANZO_A_CONSUMIR_GLUTEN";
        Page phone = phone();
        open(phone, FORM);
        loadQueue(phone);
        inPage(phone, "localStorage.setItem('canal-telefono', 'propio')");
        inPage(phone, queued(word, 1).replace("motive:", "topic: 'CELIACO', motive:"));
        phone.waitForCondition( // the page may be delivering already
                () ->
                        (boolean)
                                inPage(
                                        phone,
                                        "RequestQueue.deliver().then(() => RequestQueue.all()).then((all)"
                                                + " => all.some((one) => one.state === 'rechazada'))"));
        inPage(
                phone,
                "RequestQueue.all().then(([one]) => RequestQueue.put({ ...one, fields: [...one.fields,"
                        + " ['q-.SIN_PREGUNTAR', 'si']] }))");
        inPage(phone, "Waiting.filed('')"); // draws what is kept
        phone.locator("[data-mend]").click();
        Locator link = phone.locator(".problems a");
        assertThat(link).hasText("¿Alcanzó a consumir gluten? Elija una respuesta.");
        assertThat(link).hasAttribute("href", gluten);
        assertThat(phone.locator(".problems")).isFocused();
        assertThat(phone.locator(".field-invalid:has(" + gluten + ")")).isVisible();
        assertThat(phone.locator("#archivos")).containsText("foto-1.png");
        assertThat(phone.locator("[data-mend]")).hasCount(0);
        assertThat(phone.locator("[name='q-.SIN_PREGUNTAR']")).hasValue("");
        look(phone, "sin-senal-corregir");
        phone.locator(gluten + "-NO").check();
        next(phone);
        assertThat(phone.locator("[data-sum=files]")).containsText("foto-1.png");
        phone.getByLabel("Leí y acepto").check();
        send(phone);
        phone.waitForURL("**/solicitudes/recibida");
        Page operator = signedIn("operadora");
        open(operator, "/gestion/tickets/" + numberOn(phone));
        assertThat(operator.locator("main")).containsText("foto-1.png");
    }

    @Test
    void whoHasOnlyReadTheFormWritesWithoutSignalAMomentLater() {
        try (CutLine line = new CutLine(server.httpPort(), 0, 14)) {
            Page phone = phone();
            phone.navigate(line.address(FORM));
            assertThat(phone.locator("#telefono[data-installed]")).hasCount(1, PATIENT);
            line.dead(true);
            phone.navigate(line.address(FORM));
            assertThat(phone.locator("html[data-offline]")).hasCount(1);
        }
    }

    @Test
    void whatIsTypedWithoutSignalIsThereAgainOnAPhoneOfOnesOwn() {
        try (CutLine line = new CutLine(server.httpPort(), 0, 6)) {
            Page phone = phone();
            prepare(phone, line);
            inPage(phone, "localStorage.setItem('canal-telefono', 'propio')");
            line.dead(true);
            phone.navigate(line.address(FORM));
            phone.locator("[id='f:detail:detail']").fill("Quedó a medias");
            phone.setInputFiles(
                    "#elegir-archivos",
                    new FilePayload("olla.png", "image/png", Photograph.of(64, 64, "png")));
            assertThat(phone.locator("#archivos .file-state"))
                    .containsText("Guardada en este teléfono");
            phone.waitForTimeout(600);
            Page later = phone.context().newPage();
            phone.close();
            later.navigate(line.address(FORM));
            assertThat(later.locator("[id='f:detail:detail']")).hasValue("Quedó a medias");
            assertThat(later.locator("#archivos")).containsText("olla.png");
        }
    }

    @Test
    void aPhotographOfFortyMegabytesIsMadeSmallerAndSent(@TempDir Path folder) throws IOException {
        Page phone = phone();
        open(phone, FORM);
        byte[] large = Arrays.copyOf(Photograph.of(800, 600, "jpg"), 40 * 1024 * 1024);
        phone.setInputFiles("#elegir-archivos", Files.write(folder.resolve("olla.jpg"), large));
        assertThat(phone.locator("#archivos .file-state"))
                .containsText(
                        Pattern.compile("Listo"),
                        new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        assertThat(phone.locator("#archivos .file")).hasCount(1);
    }

    @Test
    void onesOwnRequestsOpenAsTheyWereLastSeenAndSigningOutTakesThemAway() {
        try (CutLine line = new CutLine(server.httpPort(), 0, 7)) {
            Page phone = phone();
            signIn(phone, "ciudadana");
            phone.navigate(line.address("/solicitudes"));
            look(phone, "sin-senal-pregunta");
            answer(phone, "No, es solo mío");
            assertThat(phone.locator("#telefono[data-installed]")).hasCount(1, PATIENT);
            phone.navigate(line.address("/solicitudes"));
            isKept(phone);
            Locator first = phone.locator(".request .card-title a").first();
            String subject = first.innerText();
            first.click();
            phone.waitForURL("**/solicitudes/CP-*");
            isKept(phone);
            line.dead(true);
            phone.navigate(line.address("/solicitudes"));
            assertThat(phone.locator(".phone-offline")).isVisible();
            look(phone, "sin-senal-mis-solicitudes");
            phone.locator(".request .card-title a").first().click();
            assertThat(phone.locator("h1")).hasText(subject);
            aMessageStaysWithItsWriter(phone);
            phone.navigate(line.address("/solicitudes/CP-2026-999999"));
            assertThat(phone.locator("h1")).hasText("Sin señal");
            look(phone, "sin-senal-otra-pagina");
            line.dead(false);
            phone.navigate(line.address("/solicitudes"));
            phone.getByRole(AriaRole.BUTTON, button("Salir")).click();
            phone.waitForURL("**/login**");
            assertEquals(false, inPage(phone, "caches.has('canal-propias')"));
        }
    }

    /** The phone is ready before anybody opened the form, and says so on every page. */
    @Test
    void whoHasReadTheHomePageWritesWithoutSignalAndTheSchoolIsFoundOnArrival() {
        String word = word();
        try (CutLine line = new CutLine(server.httpPort(), 0, 10)) {
            Page phone = phone();
            phone.navigate(line.address("/"));
            phone.mouse().wheel(0, 400);
            inPage(phone, "navigator.serviceWorker.ready.then(() => true)");
            line.dead(true);
            for (String page : List.of("/", "/seguimiento", "/ayuda")) {
                phone.navigate(line.address(page));
                assertThat(phone.locator("h1")).hasText("Sin señal");
            }
            look(phone, "sin-senal-ayuda");
            assertThat(phone.locator("[data-again]")).hasAttribute("href", line.address("/ayuda"));
            phone.locator("main a.button").getByText("Escribir una solicitud").click();
            phone.locator("[id='f:detail:detail']").fill("Hoy el almuerzo llegó frío: " + word);
            phone.locator("[id='f:schoolText:schoolText']").pressSequentially("puerta del sol");
            assertThat(phone.locator(".school-offline")).containsText("elija su comuna");
            look(phone, "sin-senal-colegio");
            next(phone);
            Locator comuna = phone.getByLabel("¿En qué comuna está?");
            assertThat(comuna).isFocused();
            phone.locator("[id='f:schoolText:schoolText']").fill("puerta del sol de ARICA");
            assertThat(comuna).hasValue("15101");
            phone.locator("[id='f:schoolText:schoolText']").fill("puerta del sol");
            assertThat(comuna).hasValue("");
            comuna.selectOption("15101");
            next(phone);
            fillPerson(phone);
            phone.getByLabel("Leí y acepto").check();
            send(phone);
            assertThat(phone.locator(WAITING)).isVisible();
            line.dead(false);
            sendNow(phone);
            assertThat(phone.locator(RECEIVED)).hasText(NUMBER);
            Page operator = signedIn("operadora");
            open(
                    operator,
                    "/gestion/tickets/" + phone.locator(RECEIVED).innerText() + "?abrir=todo");
            assertThat(operator.locator("main")).containsText("Colegio Ejemplo Puerta del Sol");
        }
    }

    /** A page of the phone is old; one on which somebody writes is left alone. */
    @Test
    void thePageThatIsKeptGoesWhenTheSignalComesBack() {
        try (CutLine line = new CutLine(server.httpPort(), 0, 11)) {
            Page phone = phone();
            prepare(phone, line);
            line.dead(true);
            phone.navigate(line.address("/seguimiento"));
            assertThat(phone.locator("h1")).hasText("Sin señal");
            line.dead(false);
            inPage(phone, "dispatchEvent(new Event('online'))");
            assertThat(phone.locator("h1")).hasText("Seguir mi solicitud");
            line.dead(true);
            phone.navigate(line.address(FORM));
            Locator message = phone.locator("[id='f:detail:detail']");
            message.fill("La leche llegó sin frío");
            assertThat(phone.locator(".phone-offline")).isVisible();
            line.dead(false);
            inPage(phone, "dispatchEvent(new Event('online'))");
            assertThat(phone.locator(".phone-offline")).isHidden();
            assertThat(message).hasValue("La leche llegó sin frío");
        }
    }

    /**
     * The page tries by itself, too: then its button is gone already, and pressing it does no harm.
     */
    private static void sendNow(Page phone) {
        inPage(phone, "document.querySelector('[data-phone-send]').click()");
    }

    /** It has no queue: the page promises none, and gives the words back. */
    private void aMessageStaysWithItsWriter(Page phone) {
        Locator message = phone.locator("textarea[data-remember^=agregar]");
        String words = "Todavía sin bandejas " + word();
        message.fill(words);
        phone.getByRole(AriaRole.BUTTON, button("Enviar mensaje")).click();
        assertThat(phone.locator(".phone-offline")).containsText("no se envía solo");
        assertThat(message).hasValue(words);
        look(phone, "sin-senal-mensaje");
        message.fill("");
    }

    /**
     * Written on her own phone, while no page could say that she was signed in; her session ended.
     */
    private void wroteAndLostHerSession(Page phone, CutLine line, String word) {
        signIn(phone, "ciudadana");
        phone.navigate(line.address("/solicitudes"));
        answer(phone, "No, es solo mío");
        prepare(phone, line);
        line.dead(true);
        phone.navigate(line.address(FORM));
        assertThat(phone.locator("html[data-offline]")).hasCount(1);
        fillWithoutSignal(phone, word);
        send(phone);
        assertThat(phone.locator("h1")).hasText("Su solicitud está guardada");
        phone.context().clearCookies();
        line.dead(false);
        sendNow(phone);
        assertThat(phone.locator(WAITING)).containsText("Su sesión terminó");
    }

    @Test
    void whatSomebodySignedInWroteWithoutSignalWaitsForHerAndIsHers() {
        String word = word();
        try (CutLine line = new CutLine(server.httpPort(), 0, 8)) {
            Page phone = phone();
            wroteAndLostHerSession(phone, line, word);
            look(phone, "sin-senal-entrar");
            phone.locator("[data-phone-sign-in]").click();
            enterHere(phone, "ciudadana");
            assertThat(phone.locator(RECEIVED)).hasText(NUMBER);
            String number = phone.locator(RECEIVED).innerText();
            phone.reload();
            assertThat(phone.locator(".request").getByText(number)).isVisible();
            assertEquals(Set.of(number), filed(signedIn("operadora"), word));
        }
    }

    @Test
    void sheMaySendItAsAVisitorInstead() {
        String word = word();
        try (CutLine line = new CutLine(server.httpPort(), 0, 9)) {
            Page phone = phone();
            wroteAndLostHerSession(phone, line, word);
            phone.getByRole(AriaRole.BUTTON, button("Enviar sin mi cuenta")).click();
            assertThat(phone.locator(RECEIVED)).hasText(NUMBER);
            String number = phone.locator(RECEIVED).innerText();
            assertEquals(Set.of(number), filed(signedIn("operadora"), word));
            phone.context().clearCookies(); // with the right that a visitor got
            signIn(phone, "ciudadana");
            phone.navigate(line.address("/solicitudes"));
            assertThat(phone.locator(".request").first()).isVisible();
            assertThat(phone.locator(".request").getByText(number)).hasCount(0);
        }
    }

    private static void isKept(Page phone) {
        phone.waitForFunction(
                "() => caches.open('canal-propias').then((pages) =>"
                        + " pages.match(location.pathname)).then(Boolean)");
    }
}
