package cl.soser.canal.api;

import cl.soser.canal.ticket.Timeliness;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the event log; {@code tipo} says which. */
@Schema(
        name = "LineaDeRegistro",
        description =
                "Una línea del registro de hechos; «tipo» dice cuál. En orden: una cabecera, los"
                        + " plazos y calendarios de cada versión, los meses, por cada solicitud su"
                        + " ingreso, sus hechos y lo que el canal sostiene de ella, y un fin.",
        oneOf = {
            EventLine.Head.class,
            EventLine.Terms.class,
            EventLine.Calendar.class,
            EventLine.Month.class,
            EventLine.Entry.class,
            EventLine.Fact.class,
            EventLine.Standing.class,
            EventLine.End.class
        })
public sealed interface EventLine {

    /** The first line. */
    @Schema(name = "RegistroCabecera", description = "La primera línea.")
    record Head(
            @Schema(enumeration = "cabecera") String tipo,
            @Schema(description = "De esta forma de escribirlo.", examples = "1") int version,
            @Schema(examples = "JUNAEB") String institucion,
            @Schema(format = "date", description = "Primer día de ingreso.") String desde,
            @Schema(format = "date", description = "El día siguiente al último.") String hasta,
            @Schema(
                            format = "date-time",
                            description =
                                    "Hasta este instante está completo, y los meses se cuentan en él.")
                    String generado,
            @Schema(
                            description =
                                    "El primer mes cuyas solicitudes están todas en el registro; null"
                                            + " si no hay ninguno.",
                            nullable = true,
                            examples = "2026-09")
                    String mesDesde,
            @Schema(
                            description = "El mes siguiente al último.",
                            nullable = true,
                            examples = "2026-11")
                    String mesHasta)
            implements EventLine {}

    /** A version of the terms. */
    @Schema(
            name = "RegistroPlazos",
            description = "Una versión de los plazos; cada solicitud conserva la de su ingreso.")
    record Terms(
            @Schema(enumeration = "plazos") String tipo,
            int version,
            @Schema(description = "Horas corridas por motivo; sin plazo el que falte.")
                    List<TermOfMotive> contrato,
            @Schema(description = "Minutos hábiles por etapa interna.") List<TermOfStage> internos,
            @Schema(
                            description =
                                    "Porcentaje del tiempo hábil del plazo que se guarda para enviar.",
                            examples = "10")
                    int reserva,
            @Schema(description = "Cómo se reparte el resto entre las etapas que quedan.")
                    List<PartOfStage> partes)
            implements EventLine {}

    /** Elapsed hours of a motive. */
    @Schema(name = "RegistroPlazoDeMotivo")
    record TermOfMotive(
            @Schema(examples = "RECLAMO") String motivo, @Schema(examples = "72") long horas) {}

    /** Working minutes of a stage. */
    @Schema(name = "RegistroPlazoDeEtapa")
    record TermOfStage(
            @Schema(examples = "REDACCION") String etapa,
            @Schema(description = "null: todas las que no tienen uno propio.", nullable = true)
                    String area,
            @Schema(examples = "1440") long minutos) {}

    /** The part of a stage. */
    @Schema(name = "RegistroParteDeEtapa")
    record PartOfStage(
            @Schema(examples = "REDACCION") String etapa, @Schema(examples = "50") int parte) {}

    /** A version of the working time. */
    @Schema(
            name = "RegistroCalendario",
            description = "Una versión del horario hábil, con los feriados que cuentan en ella.")
    record Calendar(
            @Schema(enumeration = "calendario") String tipo,
            int version,
            @Schema(examples = "08:30") String abre,
            @Schema(examples = "18:00") String cierra,
            @Schema(description = "1 es lunes y 7 domingo.") List<Integer> dias,
            @Schema(description = "Fechas aaaa-MM-dd.") List<String> feriados)
            implements EventLine {}

    /** Figures that the product reports. */
    @Schema(
            name = "RegistroMes",
            description =
                    "Lo que el canal informa de un mes y un motivo. Solo vienen los meses cuyas"
                            + " solicitudes están todas en el registro.")
    record Month(
            @Schema(enumeration = "mes") String tipo,
            @Schema(examples = "2026-10") String mes,
            @Schema(examples = "RECLAMO") String motivo,
            @Schema(description = "Ingresadas en el mes, sin las anuladas.") long recibidos,
            long enPlazo,
            long fueraDePlazo,
            @Schema(description = "De las fuera de plazo, sin respuesta.") long abiertosVencidos,
            @Schema(description = "Sin respuesta y con plazo por delante.") long pendientes)
            implements EventLine {}

    /** A request enters. */
    @Schema(name = "RegistroIngreso", description = "Una solicitud, como ingresó.")
    record Entry(
            @Schema(enumeration = "ingreso") String tipo,
            @Schema(examples = "CP-2026-000123") String id,
            @Schema(format = "date-time") String fecha,
            @Schema(description = "El que eligió la persona.", examples = "RECLAMO") String motivo,
            @Schema(description = "A la que la llevaron las reglas.", examples = "LOGISTICA")
                    String area,
            @Schema(description = "Ingresó como alerta.") boolean alerta,
            @Schema(description = "Versión de sus plazos.") int plazos,
            @Schema(description = "Versión de su calendario.") int calendario)
            implements EventLine {}

    /** A line of the timeline. */
    @Schema(
            name = "RegistroHecho",
            description =
                    "Algo que le pasó a una solicitud, en orden. Pueden aparecer hechos nuevos: los"
                            + " que no se conocen solo cambian el estado y lo que digan sus miembros.")
    record Fact(
            @Schema(enumeration = "hecho") String tipo,
            @Schema(examples = "CP-2026-000123") String id,
            @Schema(description = "1 el primero de la solicitud.") int n,
            @Schema(examples = "VALIDACION") String hecho,
            @Schema(format = "date-time") String fecha,
            @Schema(nullable = true, examples = "POR_VALIDAR") String desde,
            @Schema(examples = "EN_AREA") String hasta,
            @Schema(description = "El nuevo, si cambió.", nullable = true) String motivo,
            @Schema(description = "La nueva, si cambió.", nullable = true) String area,
            @Schema(description = "La nueva, si cambió.", nullable = true) String institucion,
            @Schema(format = "date", description = "El día prometido, si cambió.", nullable = true)
                    String prometida)
            implements EventLine {}

    /** What the product holds. */
    @Schema(name = "RegistroResultado", description = "Lo que el canal sostiene de la solicitud.")
    record Standing(
            @Schema(enumeration = "resultado") String tipo,
            @Schema(examples = "CP-2026-000123") String id,
            @Schema(examples = "EN_AREA") String estado,
            @Schema(examples = "RECLAMO") String motivo,
            @Schema(format = "date-time", nullable = true, description = "Fin del plazo.")
                    String vence,
            @Schema(description = "El plazo que corre, o corrió último.", examples = "CONTRATO")
                    String reloj,
            @Schema(format = "date-time", description = "Cuándo termina ese.") String relojVence,
            @Schema(format = "date-time", nullable = true) String primeraRespuesta,
            @Schema(
                            description =
                                    "En el instante de la cabecera; null sin plazo o anulada.",
                            nullable = true,
                            implementation = Timeliness.class)
                    Timeliness plazo,
            @Schema(
                            description = "La etapa interna en que está.",
                            nullable = true,
                            examples = "REDACCION")
                    String etapa,
            @Schema(
                            format = "date-time",
                            nullable = true,
                            description = "null si se pausó a tiempo.")
                    String etapaVence,
            @Schema(format = "date-time", nullable = true) String etapaPausada,
            @Schema(
                            description =
                                    "Milisegundos que le quedan si está pausada; si no, null.",
                            nullable = true)
                    Long etapaResto,
            @Schema(description = "Las etapas internas que dejó.") List<LeftStage> etapas)
            implements EventLine {}

    /** A stage that was left. */
    @Schema(name = "RegistroEtapa")
    record LeftStage(
            int n,
            @Schema(examples = "VALIDACION") String etapa,
            @Schema(examples = "LOGISTICA") String area,
            @Schema(format = "date-time") String desde,
            @Schema(
                            format = "date-time",
                            nullable = true,
                            description = "null si se dejó pausada a tiempo.")
                    String vence,
            @Schema(format = "date-time") String hasta,
            boolean enPlazo) {}

    /** The last line, so that half a log is never taken for a whole one. */
    @Schema(
            name = "RegistroFin",
            description = "La última línea; un registro sin ella está incompleto.")
    record End(
            @Schema(enumeration = "fin") String tipo,
            @Schema(description = "Solicitudes.") long solicitudes,
            @Schema(description = "Hechos.") long hechos)
            implements EventLine {}
}
