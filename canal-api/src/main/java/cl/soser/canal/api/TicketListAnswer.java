package cl.soser.canal.api;

import cl.soser.canal.reporting.cases.CaseEntry;
import cl.soser.canal.reporting.cases.CaseListEntry;
import cl.soser.canal.reporting.cases.WithdrawnCase;
import java.time.Instant;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of a list of requests. */
@Schema(
        name = "TicketDeLista",
        description = "Una solicitud, o el aviso de que la institución ya no puede leerla.",
        oneOf = {TicketAnswer.class, WithdrawnTicketAnswer.class})
public sealed interface TicketListAnswer permits TicketAnswer, WithdrawnTicketAnswer {

    /**
     * @param kind the tipo of a motive, by its code
     */
    static TicketListAnswer of(CaseListEntry entry, ToIntFunction<String> kind, Instant now) {
        return entry instanceof CaseEntry there
                ? TicketAnswer.of(there, kind, now)
                : WithdrawnTicketAnswer.of((WithdrawnCase) entry);
    }
}
