package cl.soser.canal.it.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.Role;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.School;
import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.it.Browser;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.suite.PostgresqlSuite;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that brings the directory up to date, with a file in the shape MINEDUC publishes. */
@Tag(PostgresqlSuite.ALONE)
class DirectoryPageIT extends InContainer {

    private static final URI SITE =
            URI.create("http://localhost:" + System.getenv("CANAL_HTTP_PORT"));
    private static final String PAGE = "/admin/directorio/archivo";
    private static final int SCHOOLS = 1_200;
    private static final int FIRST = 70_001;

    private static final String HEAD =
            "\uFEFFAGNO;RBD;DGV_RBD;NOM_RBD;COD_REG_RBD;NOM_REG_RBD_A;COD_PRO_RBD;COD_COM_RBD;"
                    + "NOM_COM_RBD;COD_DEPROV_RBD;NOM_DEPROV_RBD;COD_DEPE;COD_DEPE2;RURAL_RBD;"
                    + "LATITUD;LONGITUD;ENS_01;ENS_02;MAT_TOTAL;MATRICULA;ESTADO_ESTAB\r\n";

    /** What a person's hand or an export leaves in one line, by the number it has in the file. */
    private static final Map<Integer, String> BAD =
            new TreeMap<>(
                    Map.of(
                            5,
                            "2026;noventa;1;SIN CODIGO;13;RM;131;13101;SANTIAGO;1;X;6;5;0;;;110;0;1;1;1",
                            9,
                            "2026;79009;1;SIN COMUNA;13;RM;131;99999;NADA;1;X;6;5;0;;;110;0;1;1;1",
                            200,
                            "2026;79200;1;\"COMILLA SIN CIERRE;13;RM;131;13101;SANTIAGO;1;X;6;5;0;;;110",
                            201,
                            "",
                            700,
                            "2026;79700;1;ESTADO RARO;13;RM;131;13101;SANTIAGO;1;X;6;5;0;;;110;0;1;1;9",
                            1_100,
                            "2026;79;1"));

    @Inject DirectoryQuery directoryQuery;

    private static String line(int rbd) {
        String name =
                switch (rbd % 4) {
                    case 0 -> "\"ESCUELA; ANEXO " + rbd + "\"";
                    case 1 -> "LICEO  O¦HIGGINS   N¦ " + rbd + " ";
                    case 2 -> "COLEGIO \u00A0DE ÐUÐOA " + rbd;
                    default -> "ESCUELA BÁSICA " + rbd;
                };
        String place = rbd % 3 == 0 ? ";" : "-33,4" + rbd + ";-70,6" + rbd;
        return "2026;"
                + rbd
                + ";"
                + (rbd % 11 == 10 ? "K" : rbd % 11)
                + ";"
                + name
                + ";13;RM;131;13101;SANTIAGO;131;SANTIAGO;6;5;0;"
                + place
                + ";110;0;"
                + rbd % 900
                + ";1;1";
    }

    /** The good lines in order, and between them the bad ones in their places. */
    private static byte[] file() {
        StringBuilder all = new StringBuilder(HEAD);
        int rbd = FIRST;
        for (int number = 2; rbd < FIRST + SCHOOLS; number++) {
            all.append(BAD.containsKey(number) ? BAD.get(number) : line(rbd++)).append("\r\n");
        }
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Browser signedIn(String role) throws Exception {
        Known account = with(role);
        Browser browser = new Browser(SITE);
        browser.signIn(account.email(), "Clave-De-Prueba-2026!", "");
        return browser;
    }

    private static String upload(Browser browser) throws Exception {
        Map<String, String> fields = form(browser.get(PAGE).body(), "upload");
        fields.put("upload:read", "x");
        HttpResponse<String> shown =
                browser.upload(PAGE, fields, "upload:fileField:file", "text/csv", file());
        assertEquals(200, shown.statusCode());
        return shown.body();
    }

    private static Map<String, String> form(String page, String id) {
        Map<String, String> fields = new TreeMap<>(Browser.hidden(page, id));
        fields.put(id, id);
        Matcher nonce = Pattern.compile("nonce=\"([^\"]+)\"").matcher(page);
        if (nonce.find()) {
            fields.put("primefaces.nonce", nonce.group(1));
        }
        return fields;
    }

    private static int count(String page, String what) {
        Matcher found = Pattern.compile("id=\"count-" + what + "\">([0-9.]+)<").matcher(page);
        assertTrue(found.find(), what);
        return Integer.parseInt(found.group(1).replace(".", ""));
    }

    /** Where the content of a cell of a list begins. */
    private static final String CELL =
            "<td role=\"gridcell\"[^>]*>(?:<span class=\"ui-column-title\">[^<]*</span>)?\\s*";

    private static List<String> badLines(String page) {
        return Pattern.compile(CELL + "(\\d+)</td>" + CELL + "([^<]+)</td>")
                .matcher(page)
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();
    }

    @Test
    void anAdministratorBringsItUpToDateAndTheSecondTimeNothingChanges() throws Exception {
        Browser administrator = signedIn(Role.ADMINISTRADOR);
        String page = upload(administrator);
        assertEquals(SCHOOLS, count(page, "added") + count(page, "changed"));
        int others = count(page, "unchanged") + count(page, "closed");
        assertEquals(
                List.of(
                        "5 El código no es un número",
                        "9 La comuna no existe",
                        "200 Faltan columnas",
                        "700 El estado no se conoce",
                        "1100 Faltan columnas"),
                badLines(page));
        assertTrue(
                directoryQuery.school(SchoolScheme.RBD, "70007").isEmpty(), "not before applying");

        Map<String, String> apply = form(page, "apply");
        apply.put("apply:confirmed", "on");
        apply.put("apply:do", "x");
        HttpResponse<String> done = administrator.post(PAGE, apply);
        assertEquals(200, done.statusCode());
        assertTrue(done.body().contains("El directorio quedó actualizado"), done.body());
        theGoodLinesAreThere();

        String again = upload(administrator);
        assertEquals(0, count(again, "added") + count(again, "changed") + count(again, "closed"));
        assertEquals(others + SCHOOLS, count(again, "unchanged"));
        assertTrue(again.contains("El directorio ya está al día con este archivo."));
        assertFalse(again.contains("apply:do"), "there is nothing to apply");
    }

    private void theGoodLinesAreThere() {
        String missing =
                IntStream.range(FIRST, FIRST + SCHOOLS)
                        .mapToObj(String::valueOf)
                        .filter(rbd -> directoryQuery.school(SchoolScheme.RBD, rbd).isEmpty())
                        .collect(Collectors.joining(" "));
        assertEquals("", missing);
        assertEquals("ESCUELA; ANEXO 70004", school("70004").getName());
        assertEquals("LICEO O'HIGGINS N° 70005", school("70005").getName());
        assertEquals("COLEGIO DE ÑUÑOA 70006", school("70006").getName());
        assertEquals("ESCUELA BÁSICA 70007", school("70007").getName());
        assertEquals("-33.470007", school("70007").getLatitude().toPlainString());
        assertEquals("K", school("70014").getCheckDigit());
    }

    private School school(String rbd) {
        return directoryQuery.school(SchoolScheme.RBD, rbd).orElseThrow();
    }

    /** Not even with an administrator's page in hand. */
    @ParameterizedTest
    @ValueSource(strings = {"CIUDADANO", "OPERADOR", "AREA", "OPERACIONES", "INSTITUCION", "DATOS"})
    void nobodyElseFindsThePage(String role) throws Exception {
        Browser administrator = signedIn(Role.ADMINISTRADOR);
        Map<String, String> fields = form(administrator.get(PAGE).body(), "upload");
        fields.put("upload:read", "x");
        Browser other = signedIn(role);
        assertEquals(404, other.get(PAGE).statusCode());
        assertEquals(404, other.get(PAGE + ".xhtml").statusCode());
        HttpResponse<String> sent =
                other.upload(PAGE, fields, "upload:fileField:file", "text/csv", file());
        assertEquals(404, sent.statusCode());
        assertFalse(sent.body().contains("count-added"));
    }

    @Test
    void aStrangerIsShownTheDoor() throws Exception {
        HttpResponse<String> sent =
                new Browser(SITE)
                        .upload(PAGE, Map.of(), "upload:fileField:file", "text/csv", file());
        assertEquals(409, sent.statusCode());
        assertTrue(sent.body().contains("href=\"/login?volver=%2Fadmin%2Fdirectorio"), sent.body());
        assertFalse(sent.body().contains("count-added"));
    }
}
