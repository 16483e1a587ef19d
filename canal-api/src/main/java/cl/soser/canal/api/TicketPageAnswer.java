package cl.soser.canal.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of requests. */
@Schema(name = "Tickets")
public record TicketPageAnswer(
        List<TicketListAnswer> datos,
        @Schema(description = "Cursor de la página siguiente; null en la última.", nullable = true)
                String siguiente) {}
