package cl.soser.canal.web.reporting.cases;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.export.ExportFile;
import cl.soser.canal.export.ExportService;
import cl.soser.canal.reporting.cases.CaseFileFormat;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.address.IdConverter;
import cl.soser.canal.web.shared.error.Refusal;
import cl.soser.door.Protection;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** Long lists as files: asked for, cancelled and fetched; the pages around it show them. */
@WebServlet({
    "/gestion/exportaciones/preparar",
    "/gestion/exportaciones/cancelar",
    "/gestion/exportaciones/archivo",
    "/institucion/exportaciones/preparar",
    "/institucion/exportaciones/cancelar",
    "/institucion/exportaciones/archivo"
})
public class ExportsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject ExportService exportService;
    @Inject Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!request.getServletPath().endsWith("/archivo")) {
            response.sendRedirect(ExportsView.path(caller));
            return;
        }
        ExportFile file = exportService.open(id(request));
        try (InputStream bytes = file.bytes()) {
            response.setHeader("Cache-Control", "private, no-store");
            response.setHeader(Protection.TYPES, Protection.TYPES_AS_SAID);
            response.setContentType(file.mediaType());
            response.setHeader(
                    "Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
            response.setContentLengthLong(file.size());
            bytes.transferTo(response.getOutputStream());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getServletPath().endsWith("/preparar")) {
            CaseFileFormat format =
                    CaseFileFormat.of(request.getParameter("formato"))
                            .orElseThrow(NotFoundException::new);
            response.sendRedirect(ask(format, request));
        } else if (request.getServletPath().endsWith("/cancelar")) {
            exportService.cancel(id(request));
            response.sendRedirect(ExportsView.path(caller));
        } else {
            throw new NotFoundException();
        }
    }

    /** Where to look at it; who has too many waiting sees those. */
    private String ask(CaseFileFormat format, HttpServletRequest request) {
        Map<String, String> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        return Refusal.or(
                () -> {
                    exportService.ask(format, parameters);
                    return ExportsView.path(caller);
                },
                no -> {
                    if (ExportService.TOO_MANY.equals(no.getMessage())) {
                        return ExportsView.path(caller) + "?aviso=muchas";
                    }
                    throw no;
                });
    }

    private static long id(HttpServletRequest request) {
        return IdConverter.require(request.getParameter("id"));
    }
}
