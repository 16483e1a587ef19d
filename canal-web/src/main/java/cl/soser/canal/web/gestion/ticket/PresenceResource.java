package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.response.OthersDraft;
import cl.soser.canal.response.workflow.AnswerService;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.handling.TicketDetailsService;
import cl.soser.canal.ticket.handling.TicketPresenceStatus;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/**
 * Asked by a page that shows a ticket, every twenty seconds and whenever it is told that something
 * moved: who else has it open, whether it has changed, and whether another person wrote. Apart from
 * the page itself, because restoring that would cost more than the answer.
 */
@Path("gestion/presencia")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
public class PresenceResource {

    @Inject TicketDetailsService ticketDetailsService;
    @Inject AnswerService answers;

    @GET
    public Present look(@QueryParam("id") String number) {
        requireNumber(number);
        TicketPresenceStatus now = ticketDetailsService.look(number);
        OthersDraft draft = answers.others(number).orElse(null);
        return new Present(
                now.others(),
                now.version(),
                now.written(),
                draft == null ? null : draft.version(),
                draft == null ? null : author(draft));
    }

    /** The screen was closed. */
    @POST
    public void leave(@QueryParam("id") String number) {
        requireNumber(number);
        ticketDetailsService.leave(number);
    }

    private static void requireNumber(String number) {
        if (number == null || number.isBlank()) {
            throw new NotFoundException();
        }
    }

    private String author(OthersDraft draft) {
        return ticketDetailsService.names(List.of(draft.author())).getOrDefault(draft.author(), "");
    }

    /**
     * How the ticket stands.
     *
     * @param otros names of those who have it open too
     * @param escritos how many messages and notes others wrote
     * @param borrador version of the answer that another person writes; null for none
     * @param escribe their name; null for none
     */
    public record Present(
            List<String> otros, int version, long escritos, Integer borrador, String escribe) {}
}
