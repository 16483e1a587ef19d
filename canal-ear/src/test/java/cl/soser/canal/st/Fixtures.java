package cl.soser.canal.st;

import cl.soser.canal.it.Browser;
import cl.soser.canal.server.Installation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Makes in the server, without a browser, what a journey begins with. The other side is {@code
 * cl.soser.canal.fixture}; requests are told by their numbers.
 */
public final class Fixtures {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Fixtures() {}

    /** A Reclamo of the demonstration's citizen. */
    static String filed() {
        return filed("RECLAMO", "ciudadana");
    }

    /**
     * A request that waits to be validated.
     *
     * @param from name of the demonstration's account, a mailbox, or a telephone number
     */
    static String filed(String motive, String from) {
        return ask("filed", Map.of("motive", motive, "from", from));
    }

    /** An alert of that kind of danger, which nobody has taken. */
    static String alert(String danger) {
        return ask("alert", Map.of("danger", danger));
    }

    /**
     * Several schools tell of the same, and people were told.
     *
     * @return its number
     */
    static String outbreak() {
        return ask("outbreak", Map.of());
    }

    /** A mailbox in which nothing has arrived yet. */
    static String mailbox() {
        return "persona-" + UUID.randomUUID() + "@canal.example";
    }

    /** A telephone number that nobody else has. */
    static String telephone() {
        return "+56 9 " + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
    }

    /** Its area has written the definitive answer. */
    static String written(String number) {
        return ask("written", Map.of("number", number));
    }

    /** Its answer waits for the administrator. */
    static String submitted(String number) {
        return ask("submitted", Map.of("number", number));
    }

    /** Its definitive answer has left, or waits for a call where there is no mailbox. */
    static String answered(String number) {
        return ask("answered", Map.of("number", number));
    }

    /**
     * It is answered, and the person is asked how they were served.
     *
     * @return the secret of the link; empty where an operator asks by telephone
     */
    static String asked(String number) {
        return ask("asked", Map.of("number", number));
    }

    /** It is answered; the action it tells of is done, and somebody is to check it today. */
    static String toCheck(String number) {
        return ask("to-check", Map.of("number", number));
    }

    /** It is answered, and the answer is in the newest sample, not yet judged. */
    static String sampled(String number) {
        return ask("sampled", Map.of("number", number));
    }

    /** Its term ended an hour ago without an answer. */
    static String overdue(String number) {
        return ask("overdue", Map.of("number", number));
    }

    /** The minute in which a sent answer can be undone is over; its timer lets it leave. */
    static void undoIsOver(String number) {
        ask("undo-over", Map.of("number", number));
    }

    /** Whoever files from here has filed nothing lately. */
    static void forgetHits() {
        ask("unlimited", Map.of());
    }

    /** Runs a scheduled job now. */
    public static void run(String job) {
        ask("job", Map.of("name", job));
    }

    /** The data officer has a copy made of all that is held of the person behind a request. */
    public static String copied(String number) {
        return ask("copied", Map.of("number", number));
    }

    /** The data officer has the person behind a request erased. */
    public static String erased(String number) {
        return ask("erased", Map.of("number", number));
    }

    /** What is past its term is counted, approved and erased. */
    public static String retained() {
        return ask("retained", Map.of());
    }

    private static String ask(String what, Map<String, String> parameters) {
        URI site = Installation.demonstration().address();
        HttpRequest request =
                HttpRequest.newBuilder(site.resolve("/canal-it/fixture/" + what))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(Browser.encoded(parameters)))
                        .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(what + " " + parameters + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new AssertionError(what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(what, e);
        }
    }
}
