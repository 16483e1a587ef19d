package cl.soser.canal.paper.print;

import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.paper.FolioRange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is printed, without a database. */
public final class SamplePaper {

    public static final PrintedSchool SCHOOL =
            new PrintedSchool(
                    SchoolScheme.RBD,
                    "99001",
                    "Escuela Ejemplo Los Ñandúes & Co. de Coñaripe",
                    "RBD 99001-5 · Panguipulli, Los Ríos · JUNAEB");

    static final long HOURS = 48;
    static final URI PORTAL = URI.create("https://www.canalpae.example");

    private SamplePaper() {}

    static PaperFormRenderer form() {
        Map<String, List<String>> topics = new LinkedHashMap<>();
        topics.put("PAE Kínder y Prekínder", List.of());
        topics.put("PAE Básica y Media", List.of());
        topics.put("PAE Celíaco", List.of());
        topics.put("PAE Vacaciones", List.of());
        topics.put("PAE Biométrico", List.of("Autorización biométrica", "Reclamo biométrico"));
        topics.put(
                "Canastas JUNAEB",
                List.of(
                        "Cumplimiento de la fecha de entrega",
                        "Incompleta, con productos faltantes",
                        "Productos vencidos o defectuosos",
                        "Cambio de productos"));
        return new PaperFormRenderer(
                List.of("Reclamo", "Consulta", "Sugerencia", "Felicitación"),
                topics,
                PORTAL,
                HOURS);
    }

    public static byte[] booklet(long first, int sheets) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            form().print(
                            SCHOOL,
                            FolioRange.of(first, first + sheets - 1),
                            "Marta Ejemplo, manipuladora líder",
                            LocalDate.of(2026, 3, 9),
                            pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }
}
