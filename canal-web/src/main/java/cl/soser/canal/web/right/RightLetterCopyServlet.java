package cl.soser.canal.web.right;

import cl.soser.canal.right.answer.RightLetterService;
import cl.soser.canal.shared.CanalException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.files.FileErrorResponse;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The copy of all that is held of somebody without a mailbox, for the officer to post. */
@WebServlet("/gestion/derechos/copia.zip")
public class RightLetterCopyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject RightLetterService rightLetterService;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        String id = request.getParameter("id");
        RightLetterService.Copy copy;
        try {
            if (id == null || !id.matches("[0-9]{1,18}")) {
                throw new NotFoundException();
            }
            copy = rightLetterService.copy(Long.parseLong(id));
        } catch (EJBAccessException notOfficer) {
            FileErrorResponse.send(request, response, new NotFoundException());
            return;
        } catch (CanalException no) {
            FileErrorResponse.send(request, response, no);
            return;
        }
        try (var bytes = copy.bytes()) {
            response.setContentType("application/zip");
            response.setContentLengthLong(copy.size());
            response.setHeader("Content-Disposition", "attachment; filename=\"copia.zip\"");
            bytes.transferTo(response.getOutputStream());
        }
    }
}
