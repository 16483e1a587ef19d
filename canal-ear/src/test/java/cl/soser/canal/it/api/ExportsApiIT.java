package cl.soser.canal.it.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.token.KnownTokens;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.response.PastTickets;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole lists as files for programs: their own institution's, whole, and nobody's mailbox. */
class ExportsApiIT extends InContainer {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject KnownTokens tokens;
    @Inject PastTickets past;

    private static HttpResponse<byte[]> asked(String token, String query) throws Exception {
        URI address =
                URI.create(
                        "http://localhost:"
                                + System.getenv("CANAL_HTTP_PORT")
                                + "/api/v1/exportaciones/tickets"
                                + query);
        return HTTP.send(
                HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build(),
                BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static List<String> lines(HttpResponse<byte[]> answer) {
        assertEquals(200, answer.statusCode(), text(answer));
        return Arrays.asList(text(answer).split("\r\n"));
    }

    private String filed(String institution, String entered) {
        return past.file("RECLAMO", institution, "Faltó leche.", Instant.parse(entered));
    }

    private void about(String number, String subject, boolean restricted) {
        data.with(
                em ->
                        em.createNativeQuery(
                                        "update ticket set subject = ?1, restricted = "
                                                + restricted
                                                + " where ticket_number = ?2")
                                .setParameter(1, subject)
                                .setParameter(2, number)
                                .executeUpdate());
    }

    @Test
    void aFileHoldsEveryRequestOfItsInstitutionAndNobodyElses() throws Exception {
        Set<String> mine = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            mine.add(filed("JUNJI", "2025-07-0" + (3 + i) + "T15:00:00Z"));
        }
        String other = filed("INTEGRA", "2025-07-04T15:00:00Z");
        String query = "?formato=csv&desde=2025-07-03&hasta=2025-07-06";
        HttpResponse<byte[]> answer = asked(tokens.withScope("lectura", "JUNJI"), query);
        List<String> lines = lines(answer);
        assertTrue(lines.get(0).startsWith("\uFEFFNúmero;Ingreso;"), lines.get(0));
        Set<String> numbers = new HashSet<>();
        for (String line : lines.subList(1, lines.size())) {
            numbers.add(line.split(";")[0]);
            assertTrue(line.contains(";JUNJI;"), line);
        }
        assertEquals(mine, numbers);
        assertTrue(lines.get(1).contains(";03-07-2025 11:00;WEB;RECLAMO;"), lines.get(1));
        assertTrue(
                answer.headers()
                        .firstValue("Content-Disposition")
                        .orElse("")
                        .matches("attachment; filename=\"canal-pae-solicitudes-.*\\.csv\""));
        String theirs = text(asked(tokens.withScope("lectura", "INTEGRA"), query));
        assertTrue(theirs.contains(other));
        mine.forEach(number -> assertFalse(theirs.contains(number), number));
        String narrower = query.replace("2025-07-06", "2025-07-04");
        assertEquals(2, lines(asked(tokens.withScope("lectura", "JUNJI"), narrower)).size());
    }

    @Test
    void aWorkbookHoldsTheSame(@TempDir Path folder) throws Exception {
        String number = filed("JUNJI", "2025-07-10T15:00:00Z");
        HttpResponse<byte[]> answer =
                asked(
                        tokens.withScope("lectura", "JUNJI"),
                        "?formato=xlsx&desde=2025-07-10&hasta=2025-07-11");
        assertEquals(200, answer.statusCode());
        Path workbook = Files.write(folder.resolve("solicitudes.xlsx"), answer.body());
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            ZipEntry sheet = zip.getEntry("xl/worksheets/sheet1.xml");
            String rows =
                    new String(zip.getInputStream(sheet).readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(rows.contains(number), rows);
        }
    }

    @Test
    void nobodysMailboxIsInASubjectUnlessTheTokenMayReadIt() throws Exception {
        String number = filed("JUNJI", "2025-07-12T15:00:00Z");
        about(number, "Escriban a ana@correo.example", false);
        String hidden = filed("JUNJI", "2025-07-12T15:00:01Z");
        about(hidden, "Reservado de prueba", true);
        String query = "?formato=csv&desde=2025-07-12&hasta=2025-07-13";
        String plain = text(asked(tokens.withScope("lectura", "JUNJI"), query));
        assertTrue(plain.contains("Escriban a •••"), plain);
        assertTrue(plain.contains(hidden), "counted");
        assertFalse(plain.contains("Reservado de prueba"), plain);
        String open =
                text(asked(tokens.with(Set.of("lectura", "datos-personales"), "JUNJI"), query));
        assertTrue(open.contains("ana@correo.example"), open);
        assertFalse(open.contains("Reservado de prueba"), open);
    }

    @Test
    void whatIsWrongIsToldBeforeAnythingIsSent() throws Exception {
        String token = tokens.withScope("lectura", "JUNJI");
        for (String[] wrong :
                new String[][] {
                    {"", "formato"},
                    {"?formato=pdf", "formato"},
                    {"?formato=CSV", "formato"},
                    {"?formato=csv&desde=2025-02-30", "desde"},
                    {"?formato=csv&motivo=QUEJA", "motivo"},
                    {"?formato=csv&limite=10", "limite"},
                    {"?formato=csv&cursor=x", "cursor"},
                    {"?formato=csv&institucion=INTEGRA", "institucion"}
                }) {
            HttpResponse<byte[]> answer = asked(token, wrong[0]);
            assertEquals(400, answer.statusCode(), wrong[0]);
            assertTrue(text(answer).contains("\"parametro\":\"" + wrong[1] + "\""), text(answer));
        }
        HttpResponse<byte[]> refused = asked(tokens.withScope("textos", "JUNJI"), "?formato=csv");
        assertEquals(403, refused.statusCode());
        assertTrue(text(refused).contains("\"alcance\":\"lectura\""), text(refused));
    }
}
