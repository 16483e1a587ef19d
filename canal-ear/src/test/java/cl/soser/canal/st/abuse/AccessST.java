package cl.soser.canal.st.abuse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cl.soser.canal.it.Browser;
import cl.soser.canal.server.Installation;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Each address of the site, as {@code access.csv} of canal-web lists them, asked as each role and
 * as a visitor: who is not named there learns nothing, nobody meets an error of the server, and
 * every answer says to browsers what protects people.
 */
class AccessST {

    private static final Map<String, Set<String>> PEOPLE =
            Map.of(
                    "ciudadana", Set.of("CIUDADANO"),
                    "operadora", Set.of("OPERADOR"),
                    "administradora", Set.of("ADMINISTRADOR"),
                    "calidad", Set.of("AREA"),
                    "operaciones", Set.of("OPERACIONES"),
                    "junaeb", Set.of("INSTITUCION"),
                    "supervisora", Set.of("TERRENO"),
                    "datos", Set.of("DATOS", "AREA"),
                    "ti", Set.of("TI"));

    /** Ends the session it is asked with, or is watched by the prober alone. */
    private static final Set<String> NOT_ASKED = Set.of("/salir");

    private static URI site;

    @BeforeAll
    static void start() {
        site = Installation.demonstration().start().address();
    }

    private static Map<String, Set<String>> declared() throws Exception {
        Path csv =
                Path.of(
                        System.getProperty("canal.root"),
                        "canal-web/src/test/resources/cl/soser/canal/web/access.csv");
        Map<String, Set<String>> rights = new TreeMap<>();
        for (String line : Files.readAllLines(csv)) {
            String[] parts = line.split(";");
            if (!NOT_ASKED.contains(parts[0])) {
                rights.put(parts[0].replace("*", "x"), Set.of(parts[1].split(" ")));
            }
        }
        return rights;
    }

    @Test
    void whoIsNotNamedForAnAddressLearnsNothingFromIt() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String person : PEOPLE.keySet()) {
            Browser browser = Browser.signedIn(site, person);
            for (var address : declared().entrySet()) {
                boolean may = may(person, address.getValue());
                HttpResponse<String> answer = browser.get(address.getKey());
                int status = answer.statusCode();
                if (status >= 500
                        || !may && status != 404
                        || !isProtected(address.getKey(), answer)) {
                    wrong.add(person + " " + address.getKey() + " " + status);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** The ticket beside a list is the one page that a page of ours may hold in a frame. */
    private static String ancestors(String address, String header) {
        return address.startsWith("/gestion/vistazo")
                ? header.replace("frame-ancestors 'self'", "frame-ancestors 'none'")
                : header;
    }

    private static boolean isProtected(String address, HttpResponse<?> answer) {
        return ProtectionST.ALWAYS.entrySet().stream()
                .allMatch(
                        header ->
                                ancestors(
                                                address,
                                                answer.headers()
                                                        .firstValue(header.getKey())
                                                        .orElse(""))
                                        .matches(header.getValue()));
    }

    /** Not even from a browser in which somebody signed in who may do it here. */
    @Test
    void noAddressTakesAFormOfAnotherSite() throws Exception {
        Map<String, Browser> browsers = new TreeMap<>();
        for (String who : PEOPLE.keySet()) {
            browsers.put(who, Browser.signedIn(site, who));
        }
        List<String> wrong = new ArrayList<>();
        for (var address : declared().entrySet()) {
            String who =
                    PEOPLE.keySet().stream()
                            .filter(each -> may(each, address.getValue()))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(address.getKey()));
            HttpResponse<String> answer =
                    browsers.get(who)
                            .post(
                                    address.getKey(),
                                    Map.of("x", "x"),
                                    "Origin",
                                    "https://evil.example");
            if (answer.statusCode() != 403 || !isProtected(address.getKey(), answer)) {
                wrong.add(who + " " + address.getKey() + " " + answer.statusCode());
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static boolean may(String who, Set<String> roles) {
        return roles.contains("*")
                || roles.contains("**")
                || roles.stream().anyMatch(PEOPLE.get(who)::contains);
    }

    @Test
    void aVisitorIsLedToTheSignInAndNoFurther() throws Exception {
        List<String> wrong = new ArrayList<>();
        Browser visitor = new Browser(site);
        for (var address : declared().entrySet()) {
            HttpResponse<String> answer = visitor.get(address.getKey());
            int status = answer.statusCode();
            boolean open = address.getValue().contains("*");
            if (status >= 500
                    || !open && !Arrays.asList(302, 303, 401, 404).contains(status)
                    || !isProtected(address.getKey(), answer)) {
                wrong.add(address.getKey() + " " + status);
            }
        }
        assertEquals(List.of(), wrong);
    }
}
