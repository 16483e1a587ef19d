package cl.soser.canal.api;

import cl.soser.canal.catalogue.CatalogueEntry;
import cl.soser.canal.catalogue.Subtopic;
import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.directory.SchoolStatus;
import cl.soser.canal.ticket.TicketStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The catalogues as the contract writes them. */
final class CataloguesAnswer {

    /** Those the messages use. */
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle(
                    "cl.soser.canal.notification.words",
                    Locale.ROOT,
                    TicketStatus.class.getClassLoader());

    private CataloguesAnswer() {}

    @Schema(name = "Motivos")
    public record Motives(List<Motive> datos) {}

    @Schema(name = "Motivo")
    public record Motive(
            @Schema(examples = "RECLAMO") String codigo,
            @Schema(examples = "Reclamo") String nombre,
            @Schema(
                            description =
                                    "1: se responde de inmediato con una plantilla. 2: pasa por sus"
                                            + " etapas.",
                            minimum = "1",
                            maximum = "2",
                            examples = "2")
                    int tipo,
            @Schema(description = "Si se ofrece en solicitudes nuevas.") boolean vigente) {

        static Motive of(cl.soser.canal.catalogue.Motive motive) {
            return new Motive(
                    motive.getCode(), motive.getLabel(), motive.getKind(), !motive.isRetired());
        }
    }

    @Schema(name = "Temas")
    public record Topics(List<Topic> datos) {}

    @Schema(name = "Tema")
    public record Topic(
            @Schema(examples = "CANASTAS") String codigo,
            @Schema(examples = "Canastas") String nombre,
            @Schema(description = "Si se ofrece en solicitudes nuevas.") boolean vigente,
            List<Entry> subtemas) {

        static Topic of(cl.soser.canal.catalogue.Topic topic, List<Subtopic> subtopics) {
            return new Topic(
                    topic.getCode(),
                    topic.getLabel(),
                    !topic.isRetired(),
                    subtopics.stream().map(Entry::of).toList());
        }
    }

    @Schema(name = "Areas")
    public record Areas(List<Entry> datos) {}

    @Schema(name = "Entrada")
    public record Entry(
            @Schema(examples = "CALIDAD") String codigo,
            @Schema(examples = "Calidad") String nombre,
            @Schema(description = "Si se ofrece en solicitudes nuevas.") boolean vigente) {

        static Entry of(CatalogueEntry entry) {
            return new Entry(entry.getCode(), entry.getLabel(), !entry.isRetired());
        }
    }

    @Schema(name = "Estados")
    public record Statuses(List<Status> datos) {}

    @Schema(name = "Estado")
    public record Status(
            TicketStatus codigo,
            @Schema(examples = "En el área") String nombre,
            @Schema(description = "Si el canal aún debe algo a la persona.") boolean abierto) {

        static Status of(TicketStatus status) {
            return new Status(status, WORDS.getString("status." + status), status.isOpen());
        }
    }

    @Schema(name = "Regiones")
    public record Regions(List<Region> datos) {}

    @Schema(name = "Region")
    public record Region(
            @Schema(description = "Dos dígitos.", pattern = "\\d{2}", examples = "05")
                    String codigo,
            @Schema(examples = "Valparaíso") String nombre,
            @Schema(examples = "Región de Valparaíso") String nombreOficial,
            @Schema(examples = "America/Santiago") String zonaHoraria) {

        static Region of(cl.soser.canal.directory.Region region) {
            return new Region(
                    region.getCode(),
                    region.getShortName(),
                    region.getOfficialName(),
                    region.getZone().getId());
        }
    }

    @Schema(name = "Comunas")
    public record Comunas(List<Comuna> datos) {}

    @Schema(name = "Comuna")
    public record Comuna(
            @Schema(description = "Cinco dígitos.", pattern = "\\d{5}", examples = "05101")
                    String codigo,
            @Schema(examples = "Valparaíso") String nombre,
            @Schema(description = "Código de su región.", examples = "05") String region,
            @Schema(examples = "America/Santiago") String zonaHoraria) {

        static Comuna of(cl.soser.canal.directory.Comuna comuna) {
            return new Comuna(
                    comuna.getCode(),
                    comuna.getName(),
                    comuna.getRegion().getCode(),
                    comuna.getZone().getId());
        }
    }

    @Schema(name = "Establecimientos")
    public record Schools(
            List<School> datos,
            @Schema(
                            description = "Cursor de la página siguiente; null en la última.",
                            nullable = true)
                    String siguiente) {}

    @Schema(name = "Establecimiento")
    public record School(
            @Schema(description = "Quién lo numera.") SchoolScheme esquema,
            @Schema(examples = "2220") String codigo,
            @Schema(
                            description = "Dígito verificador; null donde el esquema no lo tiene.",
                            nullable = true,
                            examples = "5")
                    String digito,
            @Schema(examples = "Escuela Ejemplo") String nombre,
            @Schema(description = "Código de la comuna.", examples = "05101") String comuna,
            @Schema(description = "Código de la región.", examples = "05") String region,
            @Schema(examples = "JUNAEB") String institucion,
            SchoolStatus estado,
            boolean rural,
            @Schema(nullable = true) BigDecimal latitud,
            @Schema(nullable = true) BigDecimal longitud,
            @Schema(nullable = true) Integer matricula) {

        static School of(cl.soser.canal.directory.School school) {
            return new School(
                    school.getScheme(),
                    school.getCode(),
                    school.getCheckDigit(),
                    school.getName(),
                    school.getComuna().getCode(),
                    school.getRegion().getCode(),
                    school.getInstitution().getCode(),
                    school.getStatus(),
                    school.isRural(),
                    school.getLatitude(),
                    school.getLongitude(),
                    school.getEnrolment());
        }
    }
}
