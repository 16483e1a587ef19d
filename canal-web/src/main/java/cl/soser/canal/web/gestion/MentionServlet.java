package cl.soser.canal.web.gestion;

import cl.soser.canal.note.NoteService;
import cl.soser.canal.shared.JsonProvider;
import cl.soser.canal.shared.NotFoundException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Asked while a person types a name in a note: who may read that ticket and begins so. */
@WebServlet("/gestion/menciones/sugerencias")
public class MentionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 64;

    @Inject NoteService noteService;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String number = request.getParameter("id");
        String begun = request.getParameter("q");
        if (number == null || number.isBlank() || begun == null || begun.length() > LONGEST) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            JsonArrayBuilder people = JsonProvider.array();
            noteService
                    .suggest(number, begun)
                    .forEach(
                            one ->
                                    people.add(
                                            JsonProvider.object()
                                                    .add("cuenta", one.handle())
                                                    .add("nombre", one.name())));
            response.setContentType("application/json");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().print(people.build());
        } catch (NotFoundException | EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
