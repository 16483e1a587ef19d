package cl.soser.canal.web.gestion.paper;

import cl.soser.canal.paper.BookletQuery;
import cl.soser.canal.paper.print.PrintService;
import cl.soser.canal.web.shared.address.IdConverter;
import cl.soser.canal.web.shared.files.ContentDisposition;
import cl.soser.door.Protection;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What is printed for a school, as PDF: {@code talonario.pdf?id=} the sheets of a booklet, {@code
 * afiche.pdf?escuela=} its poster, on A3 with {@code &formato=A3}.
 */
@WebServlet(
        name = "print",
        urlPatterns = {"/gestion/talonario.pdf", "/gestion/afiche.pdf"})
public class PrintServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject PrintService printService;
    @Inject BookletQuery bookletQuery;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getServletPath().endsWith("/afiche.pdf")) {
            poster(request, response);
        } else {
            sheets(request, response);
        }
    }

    private void sheets(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long id = number(request, "id");
        String first = bookletQuery.get(id).row().range().first().format();
        answer(response, "talonario-" + first + ".pdf");
        printService.booklet(id, response.getOutputStream());
    }

    private void poster(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long school = number(request, "escuela");
        boolean large = "A3".equals(request.getParameter("formato"));
        String name = printService.codeOf(school);
        answer(response, "afiche-" + name + (large ? "-A3" : "") + ".pdf");
        printService.poster(school, large, response.getOutputStream());
    }

    private static long number(HttpServletRequest request, String name) {
        return IdConverter.require(request.getParameter(name));
    }

    /**
     * Everything that may be refused has been asked before: from here on the file is being sent.
     */
    private static void answer(HttpServletResponse response, String name) {
        response.setContentType("application/pdf");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader(Protection.TYPES, Protection.TYPES_AS_SAID);
        response.setHeader("Content-Disposition", ContentDisposition.of(name, true));
    }
}
