package cl.soser.canal.api;

import cl.soser.canal.reporting.cases.WithdrawnCase;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request that the institution may read no longer; a copy of it must be deleted. */
@Schema(
        name = "TicketRetirado",
        description =
                "Una solicitud que la institución ya no puede leer. Quien guarde una copia debe"
                        + " borrarla.")
public record WithdrawnTicketAnswer(
        @Schema(description = "El número público.", examples = "CP-2026-000123") String id,
        @Schema(description = "Siempre true.", examples = "true") boolean retirado,
        @Schema(
                        format = "date-time",
                        description = "Desde cuándo.",
                        examples = "2026-10-06T09:30:00.125-03:00")
                String actualizado)
        implements TicketListAnswer {

    static WithdrawnTicketAnswer of(WithdrawnCase one) {
        return new WithdrawnTicketAnswer(one.number(), true, Instants.text(one.leftAt()));
    }
}
