package cl.soser.canal.web.right;

import cl.soser.canal.right.intake.CitizenRightService;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.request.VisitorCookies;
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
        RightFileResponse.send(
                response,
                () -> {
                    String number = request.getParameter("numero");
                    if (number == null || number.isBlank()) {
                        throw new NotFoundException();
                    }
                    CitizenRightService.Download copy =
                            citizenRightService.copy(number, cookies.grant(request));
                    return RightFileResponse.Given.zip(copy.name(), copy.size(), copy.bytes());
                });
    }
}
