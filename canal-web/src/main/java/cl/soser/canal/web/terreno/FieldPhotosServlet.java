package cl.soser.canal.web.terreno;

import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.UploadedFile;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.field.FieldReceipt;
import cl.soser.canal.field.FieldReportService;
import cl.soser.canal.paper.photo.SendPhotoCommand;
import cl.soser.canal.shared.CanalException;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.web.shared.address.IdConverter;
import cl.soser.canal.web.shared.files.FileErrorResponse;
import cl.soser.canal.web.shared.files.MultipartParser;
import cl.soser.canal.web.shared.request.JsonAnswer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes photographs of sheets: a phone's queue sends one at a time, a plain form what was chosen.
 * The fields stand before the files, which are read as they arrive. Each file waits in a basket of
 * its own until its photograph is on record; one that was delivered before is not read again.
 */
@WebServlet("/terreno/fotos")
public class FieldPhotosServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST_FILES = 10;
    private static final int MOST_PARTS = 40;
    private static final long MOST_REQUEST =
            MOST_FILES * AttachmentService.MOST_BYTES + 1024 * 1024;

    @Inject transient FieldReportService fieldReportService;
    @Inject transient AttachmentService attachmentService;
    @Inject transient Clock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getContentLengthLong() > MOST_REQUEST) {
            throw new NotAllowedException(
                    "file.tooBig", AttachmentService.MOST_BYTES / (1024 * 1024));
        }
        MultipartParser form =
                MultipartParser.of(request.getContentType(), request.getInputStream())
                        .orElseThrow(() -> new NotAllowedException("field.badForm"));
        List<FieldReceipt> receipts;
        try {
            receipts = receive(request, form);
        } catch (NotFoundException no) {
            throw meant(request, no);
        } finally {
            form.finish();
        }
        answer(request, response, receipts);
    }

    private static void answer(
            HttpServletRequest request, HttpServletResponse response, List<FieldReceipt> receipts)
            throws IOException {
        if (FileErrorResponse.wantsPage(request)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", FieldReceiptAnswer.page("fotos", receipts));
        } else {
            JsonAnswer.send(response, HttpServletResponse.SC_OK, FieldReceiptAnswer.of(receipts));
        }
    }

    /** A school that is no longer the sender's is the one "not found" a phone meets. */
    private static CanalException meant(HttpServletRequest request, NotFoundException no) {
        return FileErrorResponse.wantsPage(request)
                ? no
                : new NotAllowedException("field.notYours");
    }

    private List<FieldReceipt> receive(HttpServletRequest request, MultipartParser form)
            throws IOException {
        Map<String, String> fields = new HashMap<>();
        List<FieldReceipt> receipts = new ArrayList<>();
        Optional<MultipartParser.Part> next = form.next();
        for (int parts = 0; next.isPresent() && parts < MOST_PARTS; parts++) {
            MultipartParser.Part part = next.get();
            if (!part.isFile()) {
                fields.put(part.name(), part.text());
            } else if (!part.fileName().isBlank() && receipts.size() < MOST_FILES) {
                FieldForm.requireSameAccount(request, fields.get("cuenta"));
                receipts.add(receive(fields, receipts.size(), part));
            }
            next = form.next();
        }
        if (receipts.isEmpty()) {
            throw new NotAllowedException("field.photo.none");
        }
        return receipts;
    }

    private FieldReceipt receive(Map<String, String> fields, int n, MultipartParser.Part file) {
        Instant now = clock.instant();
        String key = FieldForm.key(fields.get("clave")) + (n == 0 ? "" : "-" + n);
        long school = IdConverter.require(fields.get("establecimiento"));
        Optional<FieldReceipt> before = fieldReportService.receipt(key);
        if (before.isPresent()) {
            return before.get();
        }
        String basket = SecretTokens.random();
        attachmentService.receive(
                basket,
                new UploadedFile(file.fileName(), file.contentType(), Channel.PAPEL, file.body()));
        return fieldReportService.send(
                new SendPhotoCommand(
                        key,
                        school,
                        basket,
                        n == 0 ? FieldForm.hashOrNone(fields.get("origen")) : null,
                        FieldForm.when(fields.get("tomada"), now),
                        n == 0 ? FieldForm.idOrNone(fields.get("reemplaza")) : null));
    }
}
