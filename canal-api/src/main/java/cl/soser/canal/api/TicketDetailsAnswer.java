package cl.soser.canal.api;

import cl.soser.canal.person.UserType;
import cl.soser.canal.reporting.cases.CaseDetails;
import cl.soser.canal.response.Finding;
import cl.soser.canal.ticket.Stage;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.TicketStatus;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One request, whole. */
@Schema(name = "TicketCompleto")
public record TicketDetailsAnswer(
        TicketAnswer ticket,
        @Schema(
                        description = "Lo que escribió la persona; solo con el alcance textos.",
                        nullable = true)
                String detalle,
        @Schema(description = "Las que salieron, en orden.") List<AnswerBody> respuestas,
        @Schema(description = "Lo que le pasó, en orden.") List<Step> historia,
        Who persona) {

    static TicketDetailsAnswer of(CaseDetails sheet, TicketAnswer ticket) {
        return new TicketDetailsAnswer(
                ticket,
                sheet.detail(),
                sheet.answers().stream().map(AnswerBody::of).toList(),
                sheet.steps().stream().map(Step::of).toList(),
                Who.of(sheet.who()));
    }

    /** An answer that left. */
    @Schema(name = "Respuesta")
    public record AnswerBody(
            Stage etapa,
            @Schema(
                            format = "date-time",
                            nullable = true,
                            examples = "2026-10-06T09:30:00.000-03:00")
                    String fecha,
            @Schema(description = "Solo con el alcance textos.", nullable = true) String texto,
            @Schema(
                            description = "Para cuándo se prometió la definitiva.",
                            format = "date",
                            nullable = true,
                            examples = "2026-10-20")
                    String prometida,
            @Schema(nullable = true, implementation = Finding.class) Finding resultado) {

        private static AnswerBody of(CaseDetails.CaseAnswer answer) {
            return new AnswerBody(
                    answer.stage(),
                    Instants.text(answer.leftAt()),
                    answer.body(),
                    answer.promisedOn() == null ? null : answer.promisedOn().toString(),
                    answer.finding());
        }
    }

    /** A line of the timeline. */
    @Schema(name = "Hito")
    public record Step(
            StepKind hecho,
            @Schema(format = "date-time", examples = "2026-10-05T08:00:00.000-03:00") String fecha,
            @Schema(nullable = true, implementation = TicketStatus.class) TicketStatus desde,
            TicketStatus hasta,
            @Schema(
                            description =
                                    "El motivo o la institución que tenía, si el hecho los mueve o pide"
                                            + " moverlos; en RESTRICCION, ABIERTA o RESERVADA.",
                            nullable = true,
                            examples = "RECLAMO")
                    String de,
            @Schema(
                            description = "El que tiene desde entonces, o el que se pide.",
                            nullable = true,
                            examples = "FELICITACION")
                    String a,
            @Schema(
                            description =
                                    "Por qué, en los hechos que mueven motivo, institución o plazo y en"
                                            + " las reaperturas que hace el personal; sin identidades,"
                                            + " y null en las reservadas.",
                            nullable = true)
                    String razon) {

        private static Step of(CaseDetails.Step step) {
            return new Step(
                    step.kind(),
                    Instants.text(step.at()),
                    step.from(),
                    step.to(),
                    step.before(),
                    step.after(),
                    step.reason());
        }
    }

    /** Who asked. */
    @Schema(
            name = "Persona",
            description = "Sus iniciales y qué datos dio, salvo con el alcance datos-personales.")
    public record Who(
            @Schema(description = "Si lo que sigue va enmascarado.") boolean enmascarada,
            @Schema(nullable = true, implementation = UserType.class) UserType tipo,
            @Schema(nullable = true, examples = "M. P.") String nombre,
            @Schema(nullable = true, examples = "•••") String documento,
            @Schema(nullable = true, examples = "•••") String celular,
            @Schema(nullable = true) String telefono,
            @Schema(nullable = true, examples = "•••") String correo) {

        private static Who of(CaseDetails.Who who) {
            return new Who(
                    who.masked(),
                    who.type(),
                    who.name(),
                    who.document(),
                    who.mobile(),
                    who.landline(),
                    who.email());
        }
    }
}
