package cl.soser.canal.web.gestion;

import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.ticket.Onlooker;
import cl.soser.canal.ticket.TicketSheets;
import cl.soser.canal.web.shared.JsonParts;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Asked every twenty seconds by a page that shows a ticket: who else has it open, and whether it
 * has changed. Apart from the page itself, because restoring that would cost more than the answer.
 */
@WebServlet("/gestion/presencia")
public class PresenceFeed extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject TicketSheets sheets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String number = request.getParameter("id");
        if (number == null || number.isBlank()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            write(response, sheets.look(number));
        } catch (NotFoundException | EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void write(HttpServletResponse response, Onlooker now) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        JsonArrayBuilder others = JsonParts.array();
        now.others().forEach(others::add);
        response.getWriter()
                .print(
                        JsonParts.object()
                                .add("otros", others)
                                .add("version", now.version())
                                .build());
    }
}
