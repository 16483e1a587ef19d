package cl.soser.canal.web.gestion;

import cl.soser.canal.response.OthersDraft;
import cl.soser.canal.response.workflow.AnswerService;
import cl.soser.canal.shared.JsonProvider;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.handling.TicketDetailsService;
import cl.soser.canal.ticket.handling.TicketPresenceStatus;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Asked every twenty seconds by a page that shows a ticket: who else has it open, whether it has
 * changed, and whether another person wrote into its answer. Apart from the page itself, because
 * restoring that would cost more than the answer.
 */
@WebServlet("/gestion/presencia")
public class PresenceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject TicketDetailsService ticketDetailsService;
    @Inject AnswerService answers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String number = request.getParameter("id");
        if (number == null || number.isBlank()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            write(response, ticketDetailsService.look(number), answers.others(number).orElse(null));
        } catch (NotFoundException | EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The screen was closed. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String number = request.getParameter("id");
        if (number == null || number.isBlank()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            ticketDetailsService.leave(number);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (NotFoundException | EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void write(HttpServletResponse response, TicketPresenceStatus now, OthersDraft draft)
            throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        JsonArrayBuilder others = JsonProvider.array();
        now.others().forEach(others::add);
        JsonObjectBuilder json =
                JsonProvider.object().add("otros", others).add("version", now.version());
        if (draft != null) {
            json.add("borrador", draft.version());
            json.add(
                    "escribe",
                    ticketDetailsService
                            .names(List.of(draft.author()))
                            .getOrDefault(draft.author(), ""));
        }
        response.getWriter().print(json.build());
    }
}
