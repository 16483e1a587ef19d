package cl.soser.canal.web.terreno;

import cl.soser.canal.account.Role;
import cl.soser.canal.field.FieldReportService;
import cl.soser.canal.shared.JsonProvider;
import cl.soser.canal.web.shared.files.FileErrorResponse;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The schools a phone keeps for when there is no signal: what is shown of them, and no more. */
@WebServlet("/terreno/establecimientos")
public class FieldSchoolsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 1000;

    @Inject transient FieldReportService fieldReportService;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!request.isUserInRole(Role.TERRENO)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        JsonArrayBuilder schools = JsonProvider.array();
        fieldReportService.schools(null, null, MOST).rows().stream()
                .map(SchoolCard::new)
                .forEach(
                        card ->
                                schools.add(
                                        JsonProvider.object()
                                                .add("id", String.valueOf(card.id()))
                                                .add("name", card.name())
                                                .add("detail", card.detail())
                                                .add("closed", card.row().isClosed())));
        FileErrorResponse.json(
                response,
                HttpServletResponse.SC_OK,
                JsonProvider.object()
                        .add("account", request.getUserPrincipal().getName())
                        .add("schools", schools)
                        .build()
                        .toString());
    }
}
