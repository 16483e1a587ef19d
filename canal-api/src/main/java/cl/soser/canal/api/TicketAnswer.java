package cl.soser.canal.api;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.correctiveaction.CorrectiveActionState;
import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.reporting.cases.CaseEntry;
import cl.soser.canal.reporting.cases.CaseOutcome;
import cl.soser.canal.reporting.cases.CaseRow;
import cl.soser.canal.response.ActionKind;
import cl.soser.canal.response.Finding;
import cl.soser.canal.ticket.CauseKind;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.Timeliness;
import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request as the contract writes it. */
@Schema(name = "Ticket")
public record TicketAnswer(
        @Schema(description = "El número público.", examples = "CP-2026-000123") String id,
        @Schema(
                        description = "El de la hoja, si ingresó en papel.",
                        nullable = true,
                        examples = "1047")
                Long folio,
        Channel canal,
        Context contexto,
        @Schema(
                        description = "El vigente para su establecimiento al ingresar.",
                        nullable = true,
                        examples = "85-41-LR21")
                String contrato,
        @Schema(examples = "RECLAMO") String motivo,
        @Schema(
                        description =
                                "El motivo con que cuenta en las cifras: el que tenía cuando se incumplió"
                                        + " su plazo, si después cambió. Por él se filtra.",
                        examples = "RECLAMO")
                String motivoCifras,
        @Schema(description = "El que eligió la persona.", examples = "RECLAMO")
                String motivoElegido,
        @Schema(description = "El de su motivo: 1 o 2.", minimum = "1", maximum = "2") int tipo,
        @Schema(examples = "CANASTAS") String tema,
        @Schema(nullable = true, examples = "INCOMPLETA") String subtema,
        @Schema(description = "La que dijo la persona.") Urgency urgencia,
        @Schema(description = "La que le da el canal.") Urgency urgenciaOperativa,
        TicketStatus estado,
        @Schema(
                        description = "null en las reservadas.",
                        nullable = true,
                        examples = "La canasta llegó incompleta")
                String asunto,
        @Schema(examples = "JUNAEB") String institucion,
        Place establecimiento,
        @Schema(description = "Quién debe responder.", examples = "LOGISTICA") String area,
        @Schema(format = "date-time", examples = "2026-10-05T08:00:00.000-03:00") String ingreso,
        @Schema(
                        format = "date-time",
                        nullable = true,
                        description = "Cuándo termina el plazo; null si no lo tiene.",
                        examples = "2026-10-08T08:00:00.000-03:00")
                String vence,
        @Schema(
                        description =
                                "Las horas de su plazo desde el ingreso; null si no lo tiene.",
                        nullable = true,
                        examples = "72")
                Long plazoHoras,
        @Schema(
                        format = "date-time",
                        nullable = true,
                        description = "Cuándo salió la primera respuesta.",
                        examples = "2026-10-06T09:30:00.000-03:00")
                String primeraRespuesta,
        @Schema(format = "date-time", nullable = true, examples = "2026-10-06T09:30:00.000-03:00")
                String cierre,
        @Schema(
                        description = "null si no tiene plazo, se anuló o el plazo aún corre.",
                        nullable = true)
                Boolean enPlazo,
        @Schema(description = "Lo que se comunicó a la persona, en orden.")
                List<ReachedStage> etapas,
        Complaint reclamo,
        @Schema(
                        description = "La nota de la persona, de 1 a 5; null si no respondió.",
                        nullable = true,
                        minimum = "1",
                        maximum = "5",
                        examples = "4")
                Integer satisfaccion,
        @Schema(
                        format = "date-time",
                        description =
                                "Cuándo cambió por última vez; el mayor de una lista sirve de"
                                        + " actualizadoDesde.",
                        examples = "2026-10-06T09:30:00.125-03:00")
                String actualizado)
        implements TicketListAnswer {

    /**
     * @param kind the tipo of a motive, by its code
     */
    static TicketAnswer of(CaseEntry entry, ToIntFunction<String> kind, Instant now) {
        CaseRow row = entry.row();
        CaseOutcome extra = entry.extra();
        Timeliness timeliness = row.timeliness(now);
        return new TicketAnswer(
                row.number(),
                extra.folio(),
                row.channel(),
                row.context(),
                row.contract(),
                row.motive(),
                row.countedMotive(),
                row.chosenMotive(),
                kind.applyAsInt(row.motive()),
                row.topic(),
                row.subtopic(),
                row.urgency(),
                row.operativeUrgency(),
                row.status(),
                row.subject(),
                row.institution(),
                new Place(row.scheme(), row.school(), row.place(), row.comuna(), row.region()),
                row.area(),
                Instants.text(row.enteredAt()),
                Instants.text(row.dueAt()),
                row.termHours(),
                Instants.text(row.firstAnswerAt()),
                Instants.text(row.closedAt()),
                timeliness == null || timeliness == Timeliness.PENDIENTE
                        ? null
                        : timeliness == Timeliness.EN_PLAZO,
                extra.stages().stream()
                        .map(stage -> new ReachedStage(stage.stage(), Instants.text(stage.at())))
                        .toList(),
                Complaint.of(extra),
                extra.score(),
                Instants.text(row.changedAt()));
    }

    /** Where it happened. */
    @Schema(
            name = "Lugar",
            description =
                    "Un establecimiento del directorio; si la persona nombró otro, solo su nombre y su"
                            + " comuna.")
    public record Place(
            @Schema(nullable = true, implementation = SchoolScheme.class) SchoolScheme esquema,
            @Schema(nullable = true, examples = "2220") String codigo,
            @Schema(nullable = true, examples = "Escuela Ejemplo") String nombre,
            @Schema(nullable = true, examples = "05101") String comuna,
            @Schema(nullable = true, examples = "05") String region) {}

    /** A stage and its instant. */
    @Schema(name = "Etapa")
    public record ReachedStage(
            Stage etapa,
            @Schema(format = "date-time", examples = "2026-10-05T08:00:00.000-03:00")
                    String fecha) {}

    /** What was found and what is done about it. */
    @Schema(
            name = "Reclamo",
            description = "Qué se encontró y qué se hace; vacío si no es reclamo.")
    public record Complaint(
            @Schema(nullable = true, implementation = Finding.class) Finding resultado,
            @Schema(
                            description = "En palabras; solo con el alcance textos.",
                            nullable = true,
                            examples = "El camión llegó tarde por un desvío.")
                    String causa,
            @Schema(nullable = true, implementation = CauseKind.class) CauseKind tipoCausa,
            List<Action> acciones) {

        private static Complaint of(CaseOutcome extra) {
            return new Complaint(
                    extra.finding(),
                    extra.cause(),
                    extra.causeKind(),
                    extra.actions().stream()
                            .map(
                                    one ->
                                            new Action(
                                                    one.kind(),
                                                    one.description(),
                                                    one.state(),
                                                    one.due() == null ? null : one.due().toString(),
                                                    one.done() == null
                                                            ? null
                                                            : one.done().toString()))
                            .toList());
        }
    }

    /** A corrective action. */
    @Schema(name = "Accion")
    public record Action(
            ActionKind tipo,
            @Schema(description = "En palabras; solo con el alcance textos.", nullable = true)
                    String descripcion,
            CorrectiveActionState estado,
            @Schema(format = "date", nullable = true, examples = "2026-10-20") String vence,
            @Schema(format = "date", nullable = true, examples = "2026-10-18") String hecha) {}
}
