package cl.soser.canal.web.right;

import cl.soser.canal.right.intake.CitizenRightService;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.VisitorCookies;
import cl.soser.canal.web.shared.files.FileErrorResponse;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The copy of all that is held, for who proved to be the one who asked. */
@WebServlet("/datos/copia")
public class RightCopyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject CitizenRightService citizenRightService;
    @Inject VisitorCookies cookies;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        String number = request.getParameter("numero");
        CitizenRightService.Download copy;
        try {
            if (number == null || number.isBlank()) {
                throw new NotFoundException();
            }
            copy = citizenRightService.copy(number, cookies.grant(request));
        } catch (NotFoundException none) {
            FileErrorResponse.send(request, response, none);
            return;
        }
        try (var bytes = copy.bytes()) {
            response.setContentType("application/zip");
            response.setContentLengthLong(copy.size());
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"" + copy.name().replaceAll("[^\\w.-]", "_") + "\"");
            bytes.transferTo(response.getOutputStream());
        }
    }
}
