package cl.soser.canal.web.right;

import cl.soser.canal.right.register.DataBreachService;
import cl.soser.canal.right.register.RegisterKind;
import cl.soser.canal.right.register.RegisterService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** The officer's registers and the drafts of notices about a breach, as PDF. */
@WebServlet({
    "/gestion/registros/registro.pdf",
    "/gestion/brechas/agencia.pdf",
    "/gestion/brechas/personas.pdf",
    "/gestion/brechas/registro.pdf"
})
public class RegisterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject RegisterService registerService;
    @Inject DataBreachService dataBreachService;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        String path = request.getServletPath();
        byte[] pdf = pdf(path, request);
        response.setContentType("application/pdf");
        response.setContentLength(pdf.length);
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + name(path, request) + "\"");
        response.getOutputStream().write(pdf);
    }

    /** "registro-destinatario.pdf"; of the kinds there are, never of what was asked for. */
    private static String name(String path, HttpServletRequest request) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        if (path.equals("/gestion/brechas/registro.pdf")) {
            return "registro-vulneraciones.pdf";
        }
        return path.startsWith("/gestion/registros/")
                ? "registro-" + kind(request).name().toLowerCase(Locale.ROOT) + ".pdf"
                : file;
    }

    private static RegisterKind kind(HttpServletRequest request) {
        String kind = request.getParameter("tipo");
        return RegistersView.kind(kind == null ? null : kind.toUpperCase(Locale.ROOT));
    }

    private byte[] pdf(String path, HttpServletRequest request) {
        if (path.startsWith("/gestion/registros/")) {
            return registerService.pdf(kind(request));
        }
        if (path.equals("/gestion/brechas/registro.pdf")) {
            return dataBreachService.register();
        }
        long id = RightFileResponse.id(request);
        return path.endsWith("agencia.pdf")
                ? dataBreachService.agencyNotice(id)
                : dataBreachService.peopleNotice(id);
    }
}
