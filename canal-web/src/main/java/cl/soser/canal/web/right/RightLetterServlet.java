package cl.soser.canal.web.right;

import cl.soser.canal.right.answer.RightLetterService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What is posted to somebody without a mailbox: the answer, or that a block ended. */
@WebServlet("/gestion/derechos/carta.pdf")
public class RightLetterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String END_OF_BLOCK = "bloqueo";

    @Inject RightLetterService rightLetterService;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        RightFileResponse.send(
                response,
                () -> {
                    long id = RightFileResponse.id(request);
                    boolean end = END_OF_BLOCK.equals(request.getParameter("de"));
                    return RightFileResponse.Given.pdf(
                            "carta.pdf",
                            end
                                    ? rightLetterService.endOfBlock(id)
                                    : rightLetterService.letter(id));
                });
    }
}
