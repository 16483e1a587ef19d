package cl.soser.canal.api;

import cl.soser.canal.account.token.ApiScope;
import cl.soser.canal.availability.AvailabilityQuery;
import cl.soser.canal.phone.indicator.LineIndicatorService;
import cl.soser.canal.reporting.CaseShare;
import cl.soser.canal.reporting.CaseShareQuery;
import cl.soser.canal.reporting.FineForecastQuery;
import cl.soser.canal.reporting.PublishedFigures;
import cl.soser.canal.reporting.SatisfactionFigureQuery;
import cl.soser.canal.reporting.TimelinessQuery;
import cl.soser.canal.reporting.VolumeQuery;
import cl.soser.canal.reporting.answers.CauseFigureQuery;
import cl.soser.canal.reporting.answers.QualityFigureQuery;
import cl.soser.canal.reporting.answers.ReopeningFigureQuery;
import cl.soser.canal.reporting.cases.ReclassifiedCaseQuery;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures of the channel for one institution; a figure without cases is null. */
@Path("indicadores")
@RequestScoped
@RequiredScope(ApiScope.LECTURA)
@SecurityRequirement(name = "token", scopes = ApiScope.LECTURA)
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
@Tag(name = "Indicadores")
public class IndicatorsResource {

    private static final String CLAIM = "RECLAMO";

    @Inject TimelinessQuery timelinessQuery;
    @Inject VolumeQuery volumeQuery;
    @Inject SatisfactionFigureQuery satisfaction;
    @Inject QualityFigureQuery quality;
    @Inject CaseShareQuery shares;
    @Inject ReopeningFigureQuery reopenings;
    @Inject CauseFigureQuery causes;
    @Inject FineForecastQuery fines;
    @Inject ReclassifiedCaseQuery reclassified;
    @Inject LineIndicatorService lineIndicatorService;
    @Inject AvailabilityQuery availabilityQuery;
    @Inject Clock clock;

    @GET
    @Path("oportunidad")
    @Operation(
            operationId = "oportunidad",
            summary = "Oportunidad de las respuestas",
            description =
                    "Cuántas solicitudes cuyo plazo vence en el período se respondieron a tiempo, en"
                            + " total y por una o dos dimensiones. Las felicitaciones se cuentan en"
                            + " «recibidos» y no tienen plazo.")
    public TimelinessAnswer timeliness(@BeanParam PeriodParameters period) {
        PeriodParameters.Parsed asked = period.parse(Dimension.OF_TIMELINESS);
        return TimelinessAnswer.of(timelinessQuery.of(asked.from(), asked.until(), asked.by()));
    }

    @GET
    @Path("volumen")
    @Operation(
            operationId = "volumen",
            summary = "Volumen de solicitudes",
            description =
                    "Cuántas ingresaron en el período, en total y por una o dos dimensiones. También"
                            + " cuenta las que se anularon después: son las mismas que entrega"
                            + " /tickets para ese período.")
    public VolumeAnswer volume(@BeanParam PeriodParameters period) {
        PeriodParameters.Parsed asked = period.parse(Dimension.OF_VOLUME);
        return VolumeAnswer.of(volumeQuery.of(asked.days(), asked.by(), CaseCriteria.ALL));
    }

    @GET
    @Path("satisfaccion")
    @Operation(
            operationId = "satisfaccion",
            summary = "Satisfacción",
            description =
                    "Lo que dijeron las personas a quienes se les preguntó en el período, cuando sea"
                            + " que respondieran. Las solicitudes reservadas y las anuladas no se"
                            + " cuentan.")
    public SatisfactionAnswer satisfaction(@BeanParam PeriodParameters period) {
        PeriodParameters.Parsed asked = period.parse(SatisfactionFigureQuery.dimensions());
        return SatisfactionAnswer.of(satisfaction.of(asked.days(), asked.by()));
    }

    @GET
    @Path("pertinencia")
    @Operation(
            operationId = "pertinencia",
            summary = "Pertinencia de las respuestas",
            description =
                    "De las respuestas escritas por personas que salieron en el período: cuántas"
                            + " confirmó quien las revisó al enviarlas, y cuántas de la muestra al"
                            + " azar del mes encontró pertinentes Operaciones. La muestra se saca"
                            + " de todo el canal cuando termina el mes; aquí se cuenta la parte de"
                            + " su institución.")
    public FigureAnswer quality(@BeanParam PeriodParameters period) {
        PeriodParameters.Parsed asked = period.parse(Dimension.OF_ANSWERS);
        return FigureAnswer.of(
                quality.of(asked.days(), asked.by(), CaseCriteria.ALL), PublishedFigures.QUALITY);
    }

    @GET
    @Path("promesas")
    @Operation(
            operationId = "promesas",
            summary = "Promesas cumplidas",
            description =
                    "Solicitudes a las que se prometió la respuesta definitiva para un día del"
                            + " período. Cumplida: la definitiva salió ese día o antes. Las"
                            + " pendientes no entran en el cumplimiento.")
    public FigureAnswer promises(@BeanParam PeriodParameters period) {
        PeriodParameters.Parsed asked = period.parse(Dimension.OF_ANSWERS);
        return FigureAnswer.of(
                shares.of(CaseShare.PROMESAS, asked.days(), asked.by()),
                CaseShare.PROMESAS.running());
    }

    @GET
    @Path("reaperturas")
    @Operation(
            operationId = "reaperturas",
            summary = "Solicitudes reabiertas",
            description =
                    "Cada reapertura tiene un plazo propio y no cambia el veredicto de la primera"
                            + " respuesta. «reabiertas» son las rondas que empezaron en el período;"
                            + " las demás, aquellas cuyo plazo propio termina en el período.")
    public FigureAnswer reopenings(@BeanParam PeriodParameters period) {
        PeriodParameters.Parsed asked = period.parse(Dimension.OF_ANSWERS);
        return FigureAnswer.of(
                reopenings.of(asked.days(), asked.by(), CaseCriteria.COUNTED),
                PublishedFigures.REOPENED);
    }

    @GET
    @Path("causas")
    @Operation(
            operationId = "causas",
            summary = "Causas de los reclamos",
            description =
                    "Reclamos cuya última respuesta definitiva salió en el período, por la causa que"
                            + " nombró, con las acciones correctivas ligadas a ellos en su estado de"
                            + " hoy. Cada grupo lleva la causa y las dimensiones pedidas; una acción"
                            + " que sirve a varios grupos cuenta en cada uno y una vez en el total.")
    public FigureAnswer causes(@BeanParam PeriodParameters period) {
        PeriodParameters.Parsed asked = period.parse(Dimension.OF_ANSWERS);
        return FigureAnswer.of(
                causes.of(
                        asked.days(),
                        asked.by(),
                        CaseCriteria.COUNTED.with(Dimension.MOTIVO, CLAIM)),
                PublishedFigures.CAUSES);
    }

    @GET
    @Path("multas")
    @Operation(
            operationId = "multas",
            summary = "Multas en riesgo de un mes",
            description =
                    "Cada indicador de los contratos de su institución, con la multa que estima la"
                            + " tabla del contrato. Es una estimación: quien cursa una multa es la"
                            + " institución. Las respuestas se cuentan sobre las solicitudes de su"
                            + " institución; las páginas de la empresa cuentan todas las del"
                            + " contrato. «sinTabla» dice que el contrato no define ninguna.")
    public FinesAnswer fines(
            @Parameter(
                            description = "El mes, como 2026-10; no puede estar por venir.",
                            required = true,
                            example = "2026-10",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            pattern = "20\\d{2}-(0[1-9]|1[0-2])"))
                    @QueryParam("mes")
                    String text) {
        YearMonth month = month(text);
        return FinesAnswer.of(
                month, fines.of(month), reclassified.of(DayRange.of(month), CaseCriteria.ALL));
    }

    /** How the 800 line was served in a month; the line is one, so everybody sees the same. */
    @GET
    @Path("telefonia")
    @Operation(
            operationId = "telefonia",
            summary = "La línea 800 en un mes",
            description = "La línea es una: cada institución ve las mismas cifras.")
    public LineFigures line(
            @Parameter(
                            description = "El mes, como 2026-10; no puede estar por venir.",
                            required = true,
                            example = "2026-10",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            pattern = "20\\d{2}-(0[1-9]|1[0-2])"))
                    @QueryParam("mes")
                    String month) {
        return LineFigures.of(month(month), lineIndicatorService);
    }

    /** How the channel could be used in a year; it is one, so everybody sees the same. */
    @GET
    @Path("disponibilidad")
    @Operation(
            operationId = "disponibilidad",
            summary = "La disponibilidad del canal en un año",
            description =
                    "Lo que vio una sonda externa que prueba cada minuto la portada, la página de"
                            + " ingreso y el envío de una solicitud. Una caída va de la primera de"
                            + " tres fallas seguidas al primero de tres aciertos seguidos; sus minutos"
                            + " son de los meses en que cayeron. El canal es uno: cada institución ve"
                            + " las mismas cifras.")
    public AvailabilityFigures availability(
            @Parameter(
                            description = "El año, como 2026; no puede estar por venir.",
                            required = true,
                            example = "2025",
                            schema = @Schema(implementation = String.class, pattern = "20\\d{2}"))
                    @QueryParam("anio")
                    String year) {
        return AvailabilityFigures.of(
                availabilityQuery.year(AvailabilityFigures.year(year, clock)));
    }

    private YearMonth month(String text) {
        ParameterReader asked = new ParameterReader();
        YearMonth month = asked.month("mes", text);
        if (month != null && month.isAfter(YearMonth.now(clock))) {
            asked.wrong("mes", "Ese mes aún no empieza.");
        }
        asked.check();
        return month;
    }
}
