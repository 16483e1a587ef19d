package cl.soser.canal.web.shared.files;

import cl.soser.canal.attachment.AttachmentRow;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.UploadedFile;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.web.shared.request.JsonAnswer;
import cl.soser.canal.web.shared.request.VisitorCookies;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes files into the visitor's basket. A script sends one and gets JSON; a plain form may send
 * several and is led back to the page named in {@code volver}. The field {@code canasta} names
 * another basket than the cookie's, for a page that writes more than one thing at a time; {@code
 * repetida} says that a file may have arrived before, and is then in the basket once. All fields
 * stand before the files, which are read as they arrive. The header {@code X-Draft} tells a page
 * which basket of the cookie's that was, for what it may have to send without the cookie.
 */
@WebServlet(name = "upload", urlPatterns = "/archivos")
public class UploadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(UploadServlet.class.getName());

    /** All the files of a basket in one form, and room for its fields. */
    private static final long MOST_REQUEST =
            AttachmentService.MOST_FILES * AttachmentService.MOST_BYTES + 1024 * 1024;

    private static final String FILE = "file";
    private static final int MOST_PARTS = 40;

    @Inject AttachmentService attachmentService;
    @Inject VisitorCookies cookies;

    /** Whoever sends no more, hears no answer either; that is one line of the log. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        try {
            take(request, response);
        } catch (IOException gone) {
            LOG.log(Level.INFO, "an upload was cut: {0}", gone.getClass().getSimpleName());
            if (!response.isCommitted()) {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Received received;
        boolean taken = false;
        try {
            if (request.getContentLengthLong() > MOST_REQUEST) {
                throw new NotAllowedException(
                        "file.tooBig", AttachmentService.MOST_BYTES / (1024 * 1024));
            }
            MultipartParser form =
                    MultipartParser.of(request.getContentType(), request.getInputStream())
                            .orElseThrow(() -> new NotAllowedException("file.none"));
            received = receive(request, response, form);
            taken = true;
        } finally {
            if (!taken) {
                readOn(request);
            }
        }
        answer(request, response, received);
    }

    private Received receive(
            HttpServletRequest request, HttpServletResponse response, MultipartParser form)
            throws IOException {
        String basket = null;
        String back = null;
        boolean again = false;
        AttachmentRow last = null;
        Optional<MultipartParser.Part> next = form.next();
        for (int parts = 0; next.isPresent() && parts < MOST_PARTS; parts++) {
            MultipartParser.Part part = next.get();
            if (part.isFile() && part.name().equals(FILE) && !part.fileName().isBlank()) {
                if (basket == null) {
                    basket = cookies.draftOrNew(request, response);
                    response.setHeader("X-Draft", basket);
                }
                last = receive(basket, part, again);
            } else if (part.name().equals("canasta")) {
                String named = part.text();
                basket = VisitorCookies.isToken(named) ? named : null;
            } else if (part.name().equals("repetida")) {
                again = "si".equals(part.text());
            } else if (part.name().equals("volver")) {
                back = part.text();
            }
            next = form.next();
        }
        if (last == null) {
            throw new NotAllowedException("file.none");
        }
        return new Received(last, back);
    }

    private AttachmentRow receive(String basket, MultipartParser.Part part, boolean again) {
        var file = new UploadedFile(part.fileName(), part.contentType(), Channel.WEB, part.body());
        return again
                ? attachmentService.receiveOnce(basket, file)
                : attachmentService.receive(basket, file);
    }

    private static void answer(
            HttpServletRequest request, HttpServletResponse response, Received received)
            throws IOException {
        if (FileErrorResponse.wantsPage(request)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", ReturnPath.of(received.back));
        } else {
            JsonAnswer.send(
                    response, HttpServletResponse.SC_CREATED, ReceivedFile.of(received.file));
        }
    }

    /**
     * A browser shows no answer before it has sent everything, so the rest is taken and dropped.
     */
    private static void readOn(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() <= MOST_REQUEST) {
            InputStream rest = request.getInputStream();
            byte[] dropped = new byte[16 * 1024];
            long left = MOST_REQUEST;
            for (int read = 0; read >= 0 && left > 0; left -= read) {
                read = rest.read(dropped);
            }
        }
    }

    private record Received(AttachmentRow file, String back) {}
}
