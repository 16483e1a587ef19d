package cl.soser.canal.web.portal;

import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.SchoolRow;
import cl.soser.canal.guidance.AnnouncementContent;
import cl.soser.canal.guidance.GuidanceQuery;
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
 * everyone, so that a browser may keep an answer for a while: {@code
 * [{"value":"RBD:1234","label":"Escuela …","title":"Escuela … (RBD 1234-5, Talca)","detail":"RBD
 * 1234-5 · Talca, Maule","comuna":"07101","warning":"En receso","notices":[…]}]}.
 */
@WebServlet("/buscar/establecimientos")
public class SchoolSearchServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 100;
    private static final int ROWS = 12;

    @Inject DirectoryQuery directoryQuery;
    @Inject GuidanceQuery guidanceQuery;

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

    private JsonObjectBuilder json(SchoolRow row) {
        JsonObjectBuilder school =
                JsonProvider.object()
                        .add("value", SchoolFinder.value(row))
                        .add("label", row.name())
                        .add("title", row.title())
                        .add("detail", SchoolFinder.detail(row))
                        .add("comuna", row.comunaCode());
        String warning = SchoolFinder.warning(row.status());
        if (warning != null) {
            school.add("warning", warning);
        }
        JsonArrayBuilder notices = JsonProvider.array();
        guidanceQuery.announcements(row.regionCode(), row.id()).stream()
                .filter(one -> one.region() != null || one.school() != null)
                .map(one -> json(one, row))
                .forEach(notices::add);
        return school.add("notices", notices);
    }

    /** What is announced of that place alone, and so was not on the page yet. */
    private static JsonObjectBuilder json(AnnouncementContent one, SchoolRow row) {
        return JsonProvider.object()
                .add("tone", GuidanceView.tone(one.severity()))
                .add(
                        "title",
                        one.region() == null ? one.title() : row.region() + ": " + one.title())
                .add("body", one.body());
    }
}
