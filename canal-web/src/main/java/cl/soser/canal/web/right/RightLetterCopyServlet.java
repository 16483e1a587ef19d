package cl.soser.canal.web.right;

import cl.soser.canal.right.answer.RightLetterService;
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
        RightFileResponse.send(
                response,
                () -> {
                    RightLetterService.Copy copy =
                            rightLetterService.copy(RightFileResponse.id(request));
                    return RightFileResponse.Given.zip("copia.zip", copy.size(), copy.bytes());
                });
    }
}
