package cl.soser.canal.st.faults;

import cl.soser.canal.it.Browser;
import cl.soser.canal.st.abuse.Complaint;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One person who files one request and does not give up: what has no answer, or none that
 * acknowledges it, is sent again as it was, with the same draft.
 */
final class Attempt {

    private static final Pattern NUMBER = Pattern.compile("CP-\\d{4}-\\d{6}");
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Milliseconds to the next try: longer each time, as people wait, up to the longest. */
    private static final long PAUSE = 1_000;

    private static final long LONGEST_PAUSE = 30_000;

    private final Browser browser;
    private final String mailbox;
    private final Map<String, String> fields;
    private final byte[] photo;
    private final long began = System.nanoTime();

    private boolean kept;
    private boolean attached;
    private int tries;
    private long slowest;
    private volatile long acknowledged;
    private volatile String number = "";
    private volatile String last = "";

    /**
     * @param photo nothing if they have none
     */
    Attempt(Bed bed, int serial, byte[] photo) {
        String network = "10." + serial / 60_000 % 250 + "." + serial / 240 % 250 + ".";
        browser = new Browser(bed.address()).from(network + (1 + serial % 240), PATIENCE);
        mailbox = bed.run() + "-" + serial + "@canal.example";
        fields = Complaint.fields(mailbox);
        fields.put("detail", "Hoy el almuerzo llegó frío a las 13:30. " + serial);
        this.photo = photo;
    }

    /** Until it is acknowledged or that moment has come, which may yet change. */
    void insist(LongSupplier until) {
        try {
            while (!go() && System.nanoTime() < until.getAsLong()) {
                Thread.sleep(Math.min(PAUSE << Math.min(tries - 1, 10), LONGEST_PAUSE));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean go() throws InterruptedException {
        tries++;
        long start = System.nanoTime();
        try {
            return file();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | AssertionError turnedAway) {
            last = String.valueOf(turnedAway);
            return false;
        } finally {
            slowest = Math.max(slowest, System.nanoTime() - start);
        }
    }

    private boolean file() throws Exception {
        if (!kept) {
            Complaint.keep(browser, fields);
            kept = true;
        }
        if (photo.length > 0 && !attached) {
            attached = expect(201, browser.upload("foto.png", "image/png", photo));
        }
        if (acknowledged == 0) {
            HttpResponse<String> sent = Complaint.press(browser, fields);
            if (!browser.target(sent).equals("/solicitudes/recibida")) {
                last = sent.statusCode() + " " + browser.target(sent);
                return false;
            }
            acknowledged = System.nanoTime();
        }
        HttpResponse<String> receipt = browser.get("/solicitudes/recibida");
        Matcher said = NUMBER.matcher(receipt.body());
        if (said.find()) {
            number = said.group();
        } else {
            last = receipt.statusCode() + " without a number";
        }
        return !number.isEmpty();
    }

    private static boolean expect(int status, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException("answered " + answer.statusCode());
        }
        return true;
    }

    String mailbox() {
        return mailbox;
    }

    /** When this person came, in the time of {@link System#nanoTime()}. */
    long began() {
        return began;
    }

    /** When it was acknowledged, in the time of {@link System#nanoTime()}; 0 if it was not. */
    long acknowledged() {
        return acknowledged;
    }

    /** Empty if nobody told it. */
    String number() {
        return number;
    }

    /** The longest that one try took, in seconds. */
    double slowest() {
        return slowest / 1e9;
    }

    /** What turned the last try away that was in vain; empty if none was. */
    String last() {
        return last;
    }

    /** A line of the history. */
    String told() {
        return String.format(
                Locale.ROOT,
                "{\"key\":\"%s\",\"photo\":%s,\"tries\":%d,\"seconds\":%.2f,\"ok\":%s,"
                        + "\"number\":\"%s\"}",
                mailbox,
                photo.length > 0,
                tries,
                acknowledged == 0 ? -1 : (acknowledged - began) / 1e9,
                acknowledged != 0,
                number);
    }
}
