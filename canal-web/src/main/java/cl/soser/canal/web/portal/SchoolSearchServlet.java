package cl.soser.canal.web.portal;

import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.SchoolRow;
import cl.soser.canal.shared.JsonProvider;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What the search field of establishments asks while a person types. Public data, the same for
 * everyone, so that a browser may keep an answer for a while.
 */
@WebServlet("/buscar/establecimientos")
public class SchoolSearchServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 100;
    private static final int ROWS = 12;

    @Inject DirectoryQuery directoryQuery;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String words = request.getParameter("q");
        if (words == null || words.length() > LONGEST) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        JsonArrayBuilder schools = JsonProvider.array();
        directoryQuery.find(words, ROWS).forEach(row -> schools.add(json(row)));
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "private, max-age=600");
        response.getWriter().print(schools.build());
    }

    private static JsonObjectBuilder json(SchoolRow row) {
        JsonObjectBuilder school =
                JsonProvider.object()
                        .add("value", SchoolFinder.value(row))
                        .add("label", row.name())
                        .add("title", row.title())
                        .add("detail", SchoolFinder.detail(row))
                        .add("comuna", row.comunaCode());
        String warning = SchoolFinder.warning(row.status());
        return warning == null ? school : school.add("warning", warning);
    }
}
