package cl.soser.canal.st;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The supervisor sends sheets from her phone, with a good line, a bad one and none. */
class FieldST extends InBrowser {

    /** Interrupted deliveries; two hundred with {@code -Dcanal.test.interrupted=200}. */
    private static final int INTERRUPTED = Integer.getInteger("canal.test.interrupted", 12);

    private static FilePayload photo() {
        return new FilePayload("hoja.jpg", "image/jpeg", Photograph.of(320, 240, "jpg"));
    }

    private Page supervisor() {
        Page phone = phone();
        signIn(phone, "supervisora");
        drawn(phone);
        return phone;
    }

    /**
     * Waits for the demonstration's own photographs, which it draws while the server already
     * answers: the one it sends back comes after those of today.
     */
    private void drawn(Page phone) {
        open(phone, "/terreno");
        phone.waitForCondition(
                () -> {
                    phone.reload();
                    return phone.locator(".field-returned").count() > 0;
                },
                new Page.WaitForConditionOptions().setTimeout(120_000));
    }

    private static Locator card(Page phone, String school) {
        return phone.locator("[data-school='" + school + "']");
    }

    /** One of her schools; each test has its own, because the days of all are kept. */
    private static String school(Page phone, int which) {
        return phone.locator("[data-school]").nth(which).getAttribute("data-school");
    }

    /** One that has said nothing today. */
    private static String silent(Page phone) {
        return phone.locator("[data-school]:has([name=accion][value=decir])")
                .first()
                .getAttribute("data-school");
    }

    /** What its page says of the photographs of today. */
    private static int told(Page phone, String school) {
        Matcher count =
                Pattern.compile("(\\d+) fotos?")
                        .matcher(card(phone, school).locator(".field-state").innerText());
        return count.find() ? Integer.parseInt(count.group(1)) : 0;
    }

    private static void tells(Page phone, String school, int photos) {
        assertThat(card(phone, school).locator(".field-state"))
                .containsText(photos == 1 ? "1 foto" : photos + " fotos");
    }

    private static Locator camera(Locator card) {
        return card.locator("form[data-shoot] input[capture]").first();
    }

    /** How many photographs of hers the server lists, which are its rows. */
    private int listed(Page phone, String school) {
        open(phone, "/terreno");
        return card(phone, school).locator(".field-photos li").count();
    }

    private static void settled(Page phone) {
        assertThat(phone.locator("main[data-ready]:not([data-delivering])"))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(120_000));
    }

    @Test
    void twoTapsEachWayAndAnUndo() {
        Page phone = supervisor();
        open(phone, "/terreno");
        settled(phone);
        String school = silent(phone);
        Locator card = card(phone, school);
        noBarriers(phone);
        fits(phone);
        picture(phone, "terreno-320");
        card.locator("button:has-text('Sin novedades')").click();
        assertThat(card.locator(".field-state .tag")).containsText("Sin novedades");
        card.locator("button:has-text('Deshacer')").click();
        assertThat(card.locator(".field-state .tag")).not().containsText("Sin novedades");
        camera(card).setInputFiles(photo());
        tells(phone, school, 1);
        card.locator(".field-photos summary").click();
        Locator listed = card.locator(".field-photos input[name=foto]");
        String first = listed.inputValue();
        card.locator(".field-photos input[capture]").setInputFiles(photo());
        assertThat(listed).not().hasValue(first);
        settled(phone);
        tells(phone, school, 1);
        assertThat(card.locator(".field-photos li")).hasCount(1);
        noBarriers(phone);
        phone.onDialog(dialog -> dialog.accept());
        card.locator(".field-photos button:has-text('Quitar')").click();
        assertThat(phone.getByText("La foto quedó retirada.")).isVisible();
        assertEquals(0, told(phone, school));
    }

    @Test
    void theSamePictureTwiceIsRefusedAndStaysUntilItIsTakenAway() {
        Page phone = supervisor();
        open(phone, "/terreno");
        settled(phone);
        String school = school(phone, 1);
        int before = told(phone, school);
        FilePayload same = photo();
        camera(card(phone, school)).setInputFiles(same);
        tells(phone, school, before + 1);
        camera(card(phone, school)).setInputFiles(same);
        Locator refused = card(phone, school).locator("[data-state=rechazada]");
        assertThat(refused).containsText("Esa foto ya se recibió");
        noBarriers(phone);
        picture(phone, "terreno-rechazada-320");
        open(phone, "/terreno");
        assertThat(refused).isVisible();
        phone.onDialog(dialog -> dialog.accept());
        card(phone, school).locator("button:has-text('Quitar de la lista')").click();
        assertThat(refused).hasCount(0);
    }

    @Test
    void withoutSignalThePageOpensKeepsThePhotographAndDeliversItLater() {
        try (CutLine line = new CutLine(server.httpPort(), 0, 1)) {
            Page phone = supervisor();
            phone.navigate(line.address("/terreno"));
            settled(phone);
            assertThat(phone.locator("main[data-installed]")).hasCount(1);
            String school = school(phone, 2);
            int before = told(phone, school);
            line.dead(true);
            phone.navigate(line.address("/terreno"));
            assertThat(phone.getByText("Sin señal")).isVisible();
            settled(phone);
            noBarriers(phone);
            fits(phone);
            camera(card(phone, school)).setInputFiles(photo());
            assertThat(card(phone, school).locator("[data-state=guardada]"))
                    .containsText("Guardada en el teléfono");
            picture(phone, "terreno-sin-senal-320");
            phone.navigate(line.address("/terreno"));
            assertThat(card(phone, school).locator("[data-state=guardada]")).hasCount(1);
            settled(phone);
            line.dead(false);
            phone.locator("[data-queue-send]").click();
            tells(phone, school, before + 1);
        }
    }

    @Test
    void aSessionThatEndsMeanwhileLosesNothing() {
        Page phone = supervisor();
        open(phone, "/terreno");
        settled(phone);
        String school = school(phone, 3);
        int before = told(phone, school);
        phone.context().clearCookies();
        camera(card(phone, school)).setInputFiles(photo());
        assertThat(phone.locator("#cola")).containsText("entre otra vez");
        noBarriers(phone);
        picture(phone, "terreno-sesion-320");
        phone.locator("[data-queue-sign-in]").click();
        enterHere(phone, "supervisora");
        phone.waitForURL("**/terreno");
        tells(phone, school, before + 1);
    }

    @Test
    void signingOutTakesTheSchoolsOffThePhoneButNotWhatWaits() {
        try (CutLine line = new CutLine(server.httpPort(), 100, 2)) {
            Page phone = supervisor();
            phone.navigate(line.address("/terreno"));
            settled(phone);
            String school = school(phone, 4);
            camera(card(phone, school)).setInputFiles(photo());
            assertThat(card(phone, school).locator("[data-state=guardada]")).isVisible();
            phone.onDialog(dialog -> dialog.accept());
            phone.locator(".field-menu summary").click();
            phone.locator(".field-menu button:has-text('Salir')").click();
            phone.waitForURL("**/login**");
            phone.navigate(line.address("/sin-senal"));
            settled(phone);
            assertThat(phone.locator("[data-offline-none]")).isVisible();
            assertThat(phone.locator("[data-school]")).hasCount(0);
            assertEquals(
                    1, phone.evaluate("FieldQueue.all().then((all) => all.length)"), "it waits");
        }
    }

    @Test
    void aLargePhotographIsMadeSmallerAndUprightBeforeItIsSent() {
        try (CutLine line = new CutLine(server.httpPort(), 100, 3)) {
            Page phone = supervisor();
            phone.navigate(line.address("/terreno"));
            settled(phone);
            byte[] large = turned(Photograph.of(4000, 3000, "jpg"));
            Locator card = card(phone, school(phone, 5));
            camera(card).setInputFiles(new FilePayload("IMG_1.jpg", "image/jpeg", large));
            assertThat(card.locator("[data-state=guardada]")).hasCount(1);
            assertEquals(
                    "1920x2560 image/jpeg",
                    phone.evaluate(
                            "FieldQueue.all().then(async ([one]) => { const b = await"
                                    + " createImageBitmap(one.blob); return b.width + 'x' + b.height"
                                    + " + ' ' + one.blob.type; })"));
            byte[] small = Photograph.of(800, 600, "png");
            camera(card).setInputFiles(new FilePayload("chica.png", "image/png", small));
            assertThat(card.locator("[data-state=guardada]")).hasCount(2);
            assertEquals(
                    small.length,
                    phone.evaluate("FieldQueue.all().then((all) => all[1].blob.size)"),
                    "goes as it is");
        }
    }

    /** With the mark of a camera held upright: what is stored lies on its side. */
    private static byte[] turned(byte[] jpeg) {
        byte[] exif = {
            (byte) 0xff,
            (byte) 0xe1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0
        };
        byte[] whole = Arrays.copyOf(jpeg, jpeg.length + exif.length);
        System.arraycopy(exif, 0, whole, 2, exif.length);
        System.arraycopy(jpeg, 2, whole, 2 + exif.length, jpeg.length - 2);
        return whole;
    }

    @Test
    void withoutScriptsTheSameFormsWorkAndTooLargeIsSaid() {
        Page phone = withoutScripts();
        signIn(phone, "supervisora");
        drawn(phone);
        fits(phone);
        picture(phone, "terreno-sin-js-320");
        String school = school(phone, 6);
        int before = told(phone, school);
        Locator form = card(phone, school).locator("form.shoot").first();
        form.locator("input[type=file]").first().setInputFiles(photo());
        form.locator("button").click();
        assertThat(phone.getByText("Recibimos sus fotos.")).isVisible();
        tells(phone, school, before + 1);
        String other = silent(phone);
        card(phone, other).locator("button:has-text('Sin novedades')").click();
        assertThat(card(phone, other).locator(".field-state .tag")).containsText("Sin novedades");
        card(phone, other).locator("button:has-text('Deshacer')").click();
        assertThat(card(phone, other).locator(".field-state .tag"))
                .not()
                .containsText("Sin novedades");

        int rows = listed(phone, other);
        byte[] huge = Arrays.copyOf(Photograph.of(320, 240, "jpg"), 25 * 1024 * 1024);
        Locator again = card(phone, other).locator("form.shoot").first();
        again.locator("input[type=file]")
                .first()
                .setInputFiles(
                        new FilePayload("enorme.jpg", "image/jpeg", huge),
                        new Locator.SetInputFilesOptions().setTimeout(60_000));
        again.locator("button").click();
        assertThat(phone.locator("main")).containsText("15 MB");
        assertEquals(rows, listed(phone, other));
    }

    /** The whole point of the queue: whatever the line does, each photograph arrives once. */
    @Test
    void interruptedDeliveriesArriveExactlyOnce() {
        try (CutLine line = new CutLine(server.httpPort(), 60, 2026)) {
            Page phone = supervisor();
            phone.setDefaultTimeout(120_000);
            phone.navigate(line.address("/terreno"));
            settled(phone);
            String school = school(phone, 7);
            int told = told(phone, school);
            int rows = listed(phone, school);
            phone.navigate(line.address("/terreno"));
            settled(phone);
            List<FilePayload> photos = new ArrayList<>();
            for (int i = 0; i < INTERRUPTED; i++) {
                photos.add(photo());
            }
            card(phone, school)
                    .locator("form[data-shoot] input[multiple]")
                    .setInputFiles(photos.toArray(FilePayload[]::new));
            assertThat(phone.locator("main[data-queued='" + INTERRUPTED + "']"))
                    .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(600_000));
            for (int rounds = 0; waiting(phone) > 0; rounds++) {
                assertTrue(rounds < INTERRUPTED * 30, "it never ends");
                settled(phone);
                if (waiting(phone) > 0) {
                    phone.evaluate("document.querySelector('[data-queue-send]').click()");
                    settled(phone);
                }
            }
            assertTrue(line.cuts() >= INTERRUPTED, "cut " + line.cuts());
            for (CutLine.Fate fate : CutLine.Fate.values()) {
                assertTrue(line.count(fate) > 0, fate.name());
            }
            assertEquals(rows + INTERRUPTED, listed(phone, school), "none lost, none twice");
            tells(phone, school, told + INTERRUPTED);
            System.out.println(
                    INTERRUPTED
                            + " photographs: "
                            + line.count(CutLine.Fate.CUT_BEFORE)
                            + " deliveries cut before, "
                            + line.count(CutLine.Fate.CUT_DURING)
                            + " during, "
                            + line.count(CutLine.Fate.CUT_AFTER)
                            + " after; all arrived once");
        }
    }

    private static int waiting(Page phone) {
        return (Integer)
                phone.evaluate(
                        "FieldQueue.all().then((all) => all.filter((one) => one.state === 'guardada'"
                                + " || one.state === 'enviando').length)");
    }
}
