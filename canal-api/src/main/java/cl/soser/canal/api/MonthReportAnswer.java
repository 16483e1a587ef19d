package cl.soser.canal.api;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The report of a closed month as its JSON is, for the document: the file itself is written by the
 * core, in the very words that its hash is of.
 */
@Schema(name = "InformeMensual")
public record MonthReportAnswer(
        @Schema(description = "Lo que quedó fijo; de esto es la huella.") Frozen informe,
        @Schema(
                        description = "SHA-256 de «informe», tal como viene, en hexadecimal.",
                        pattern = "[0-9a-f]{64}")
                String sha256,
        @Schema(description = "Lo que cambió después del cierre.") List<Change> ajustes) {

    /** What was frozen. */
    @Schema(name = "InformeFijo")
    public record Frozen(
            @Schema(examples = "canal-pae/informe-mensual") String formato,
            @Schema(
                            description =
                                    "De la forma: la 2 trae además promesas y reaperturas; los"
                                            + " meses cerrados antes siguen en la 1.",
                            examples = "2")
                    int version,
            @Schema(examples = "2026-10") String mes,
            @Schema(description = "null en el de todas juntas.", nullable = true)
                    String institucion,
            String nombre,
            @Schema(format = "date-time", examples = "2026-11-05T10:15:00-03:00") String cerrado,
            Figures cifras,
            List<Case> solicitudes) {}

    /** The figures, section by section. */
    @Schema(name = "CifrasInforme")
    public record Figures(
            List<Target> metas,
            TimelinessAnswer.Figures oportunidad,
            List<TimelinessOf> oportunidadPorInstitucion,
            List<TimelinessOf> oportunidadPorContrato,
            List<TimelinessOf> oportunidadPorMotivo,
            List<TimelinessOf> oportunidadPorTema,
            List<TimelinessOf> oportunidadPorCanal,
            List<TimelinessOf> oportunidadPorArea,
            List<TimelinessOf> oportunidadPorRegion,
            List<TimelinessOf> oportunidadPorComuna,
            Volume volumen,
            List<VolumeOf> volumenPorEstado,
            List<VolumeOf> volumenPorSubtema,
            List<VolumeOf> volumenPorUrgencia,
            @Schema(description = "null donde no hubo muestra.", nullable = true)
                    Pertinence pertinencia,
            Satisfaction satisfaccion,
            Line linea800,
            Availability disponibilidad,
            List<Outage> caidas,
            @Schema(
                            description =
                                    "Solicitudes a las que se prometió la respuesta definitiva para"
                                            + " un día del mes. No viene en la versión 1.")
                    Promises promesas,
            @Schema(
                            description =
                                    "Rondas que empezaron con una reapertura, aparte de la"
                                            + " oportunidad. No viene en la versión 1.")
                    Reopenings reaperturas) {}

    /** A target of the contract in that month. */
    @Schema(name = "MetaInforme")
    public record Target(
            String codigo,
            String nombre,
            BigDecimal meta,
            @Schema(description = "La meta es lo más que se admite.") boolean esMaximo) {}

    /** Punctuality of one group. */
    @Schema(name = "OportunidadInformePor")
    public record TimelinessOf(
            String codigo,
            String nombre,
            long recibidos,
            long vencenEnPeriodo,
            long enPlazo,
            long fueraDePlazo,
            long abiertosVencidos,
            @Schema(nullable = true, minimum = "0", maximum = "1") BigDecimal cumplimiento,
            BigDecimal meta,
            @Schema(nullable = true) Boolean cumple,
            @Schema(nullable = true) Long atrasosDisponibles) {}

    /** How many entered. */
    @Schema(name = "VolumenInforme")
    public record Volume(long ingresados, long anulados) {}

    /** How many entered of one group. */
    @Schema(name = "VolumenInformePor")
    public record VolumeOf(String codigo, String nombre, long cantidad) {}

    /** What came of the sample. */
    @Schema(name = "PertinenciaInforme")
    public record Pertinence(
            long respuestas,
            long muestra,
            long auditadas,
            long pertinentes,
            @Schema(nullable = true, minimum = "0", maximum = "1") BigDecimal proporcion) {}

    /** What people said. */
    @Schema(name = "SatisfaccionInforme")
    public record Satisfaction(
            long preguntadas,
            long respondidas,
            @Schema(nullable = true, minimum = "1", maximum = "5") BigDecimal promedio,
            @Schema(nullable = true, minimum = "0", maximum = "1") BigDecimal satisfechas,
            long nota1,
            long nota2,
            long nota3,
            long nota4,
            long nota5) {}

    /** The 800 line. */
    @Schema(name = "LineaInforme")
    public record Line(
            long ofrecidas,
            long atendidas,
            long atendidasAntesDe15s,
            long abandonadas,
            String formula,
            @Schema(nullable = true, minimum = "0", maximum = "1") BigDecimal nivelServicio,
            BigDecimal nivelServicioMeta,
            @Schema(nullable = true) Boolean nivelServicioCumple,
            @Schema(nullable = true, minimum = "0", maximum = "1") BigDecimal abandono,
            BigDecimal abandonoMeta,
            @Schema(nullable = true) Boolean abandonoCumple,
            @Schema(nullable = true, minimum = "0", maximum = "1") BigDecimal disponibilidad,
            BigDecimal disponibilidadMeta,
            @Schema(nullable = true) Boolean disponibilidadCumple) {}

    /** The web channel, in minutes. */
    @Schema(name = "DisponibilidadInforme")
    public record Availability(
            BigDecimal minutosMedidos,
            BigDecimal minutosCaida,
            BigDecimal minutosPlanificados,
            @Schema(nullable = true, minimum = "0", maximum = "1") BigDecimal disponibilidad,
            BigDecimal meta,
            @Schema(nullable = true) Boolean cumple,
            long caidasDelAnio,
            BigDecimal maximoCaidasDelAnio) {}

    /** An outage that began in the month. */
    @Schema(name = "CaidaInforme")
    public record Outage(
            @Schema(format = "date-time") String inicio,
            @Schema(format = "date-time", nullable = true) String fin,
            BigDecimal minutos,
            boolean planificada,
            boolean excedeMaximo) {}

    /** Definitive answers promised for a day of the month. */
    @Schema(
            name = "PromesasInforme",
            examples =
                    "{\"prometidas\":40,\"cumplidas\":37,\"incumplidas\":3,\"cumplimiento\":0.925}")
    public record Promises(
            long prometidas,
            @Schema(description = "La definitiva salió el día prometido o antes.") long cumplidas,
            long incumplidas,
            @Schema(
                            description = "cumplidas ÷ prometidas.",
                            nullable = true,
                            minimum = "0",
                            maximum = "1")
                    BigDecimal cumplimiento) {}

    /** Reopened rounds. */
    @Schema(
            name = "ReaperturasInforme",
            examples =
                    "{\"reabiertas\":12,\"vencenEnPeriodo\":11,\"enPlazo\":10,\"fueraDePlazo\":1,"
                            + "\"abiertosVencidos\":0,\"cumplimiento\":0.909}")
    public record Reopenings(
            @Schema(description = "Rondas que empezaron en el mes.") long reabiertas,
            @Schema(description = "Rondas cuyo plazo propio terminó en el mes.")
                    long vencenEnPeriodo,
            long enPlazo,
            long fueraDePlazo,
            @Schema(description = "De las fuera de plazo, sin respuesta al cierre.")
                    long abiertosVencidos,
            @Schema(
                            description = "enPlazo ÷ vencenEnPeriodo.",
                            nullable = true,
                            minimum = "0",
                            maximum = "1")
                    BigDecimal cumplimiento) {}

    /** A request as it stood when the month was closed. */
    @Schema(name = "SolicitudInforme")
    public record Case(
            @Schema(examples = "CP-2026-000123") String id,
            @Schema(format = "date-time") String ingreso,
            String canal,
            String motivo,
            String tema,
            @Schema(nullable = true) String subtema,
            String contexto,
            String urgencia,
            String estado,
            String institucion,
            String contrato,
            @Schema(nullable = true) String esquema,
            @Schema(nullable = true) String establecimiento,
            @Schema(nullable = true) String nombreEstablecimiento,
            @Schema(nullable = true) String region,
            @Schema(nullable = true) String comuna,
            String area,
            @Schema(format = "date-time", nullable = true) String vence,
            @Schema(format = "date-time", nullable = true) String primeraRespuesta,
            @Schema(format = "date-time", nullable = true) String cierre,
            @Schema(
                            description =
                                    "EN_PLAZO, FUERA_DE_PLAZO o ABIERTO_VENCIDO; null sin plazo o"
                                            + " anulada.",
                            nullable = true)
                    String plazo,
            @Schema(description = "Cuántas veces se había reabierto. No viene en la versión 1.")
                    Integer reaperturas) {}

    /** Something found different after the close. */
    @Schema(name = "AjusteInforme")
    public record Change(
            @Schema(description = "Cuándo se encontró.", format = "date-time") String fecha,
            @Schema(description = "null si es de una cifra.", nullable = true) String solicitud,
            @Schema(examples = "oportunidad.fueraDePlazo") String dato,
            @Schema(nullable = true) String antes,
            @Schema(nullable = true) String despues,
            @Schema(description = "El paso que lo causó, donde se sabe.", nullable = true)
                    String causa,
            @Schema(format = "date-time", nullable = true) String hecho) {}
}
