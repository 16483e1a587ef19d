package cl.soser.canal.web.shared.files;

import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.FileDownload;
import cl.soser.canal.attachment.inspection.FileType;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.request.VisitorCookies;
import cl.soser.door.Protection;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves files: {@code /archivos/{id}}, its {@code /miniatura} and, to staff, its {@code
 * /original}; {@code /quitar} removes one from the basket, the visitor's or the one named in {@code
 * canasta}. A browser never runs a served file: files that were not redrawn here are only offered
 * for saving, and headers isolate one that is opened directly.
 */
@WebServlet(name = "download", urlPatterns = "/archivos/*")
public class DownloadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String FENCE = "default-src 'none'; sandbox; frame-ancestors 'none'";
    private static final Pattern ADDRESS =
            Pattern.compile("/([A-Za-z0-9_-]{43})(?:/(miniatura|original|quitar))?");

    @Inject AttachmentService attachmentService;
    @Inject VisitorCookies cookies;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        FileDownload file = find(request);
        try (InputStream bytes = file.bytes()) {
            send(file, bytes, request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Matcher address = address(request);
        if (!"quitar".equals(address.group(2))) {
            throw new NotFoundException();
        }
        attachmentService.remove(named(request), address.group(1));
        if (FileErrorResponse.wantsPage(request)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", ReturnPath.of(request.getParameter("volver")));
        } else {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }

    private FileDownload find(HttpServletRequest request) {
        Matcher address = address(request);
        String id = address.group(1);
        String what = address.group(2) == null ? "" : address.group(2);
        return switch (what) {
            case "" -> attachmentService.copy(id, basket(request), pass(request));
            case "miniatura" -> attachmentService.thumbnail(id, basket(request), pass(request));
            case "original" -> attachmentService.original(id);
            default -> throw new NotFoundException();
        };
    }

    private static Matcher address(HttpServletRequest request) {
        String path = request.getPathInfo();
        Matcher address = ADDRESS.matcher(path == null ? "" : path);
        if (!address.matches()) {
            throw new NotFoundException();
        }
        return address;
    }

    /** The basket a form names, as where the file was put in; else the visitor's own. */
    private String named(HttpServletRequest request) {
        String named = request.getParameter("canasta");
        return VisitorCookies.isToken(named) ? named : basket(request);
    }

    private String basket(HttpServletRequest request) {
        return cookies.draft(request).orElse(null);
    }

    private String pass(HttpServletRequest request) {
        return cookies.grant(request);
    }

    private static void send(
            FileDownload file,
            InputStream bytes,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String tag = "\"" + file.sha256() + "\"";
        response.setHeader(Protection.POLICY, FENCE);
        response.setHeader(Protection.TYPES, Protection.TYPES_AS_SAID);
        // At a shared computer nothing may stay behind for the next person.
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setCharacterEncoding(null);
        response.setContentType(mediaType(file.type()));
        response.setContentLengthLong(file.size());
        response.setHeader(
                "Content-Disposition", ContentDisposition.of(file.name(), file.inline()));
        bytes.transferTo(response.getOutputStream());
    }

    /** Texts come in any encoding; saying none lets the program that opens them find out. */
    private static String mediaType(FileType type) {
        return type == FileType.TXT || type == FileType.CSV
                ? "application/octet-stream"
                : type.mediaType();
    }
}
