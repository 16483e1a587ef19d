package cl.soser.canal.web.portal.right;

import cl.soser.canal.personaldata.PersonalDataService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The schema by which the copies of personal data are read; its version is in the address. */
@WebServlet("/esquemas/copia-de-datos-1.json")
public class CopySchemaServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient PersonalDataService personalDataService;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("application/schema+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(personalDataService.schema());
    }
}
