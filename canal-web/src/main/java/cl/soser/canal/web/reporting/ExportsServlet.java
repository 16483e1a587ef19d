package cl.soser.canal.web.reporting;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.export.ExportFile;
import cl.soser.canal.export.ExportService;
import cl.soser.canal.reporting.cases.CaseFileFormat;
import cl.soser.canal.shared.CanalException;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.files.FileErrorResponse;
import cl.soser.door.Protection;
import jakarta.ejb.EJBAccessException;
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
    private static final String ID = "[0-9]{1,18}";

    @Inject ExportService exportService;
    @Inject Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!request.getServletPath().endsWith("/archivo")) {
            response.sendRedirect(ExportsView.path(caller));
            return;
        }
        try {
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
        } catch (CanalException no) {
            FileErrorResponse.send(request, response, no);
        } catch (EJBAccessException none) {
            FileErrorResponse.send(request, response, new NotFoundException());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            if (request.getServletPath().endsWith("/preparar")) {
                CaseFileFormat format =
                        CaseFileFormat.of(request.getParameter("formato"))
                                .orElseThrow(NotFoundException::new);
                Map<String, String> parameters = new HashMap<>();
                request.getParameterMap()
                        .forEach((name, values) -> parameters.put(name, values[0]));
                exportService.ask(format, parameters);
            } else if (request.getServletPath().endsWith("/cancelar")) {
                exportService.cancel(id(request));
            } else {
                throw new NotFoundException();
            }
            response.sendRedirect(ExportsView.path(caller));
        } catch (NotAllowedException no) {
            if (ExportService.TOO_MANY.equals(no.getMessage())) {
                response.sendRedirect(ExportsView.path(caller) + "?aviso=muchas");
            } else {
                FileErrorResponse.send(request, response, no);
            }
        } catch (CanalException no) {
            FileErrorResponse.send(request, response, no);
        } catch (EJBAccessException none) {
            FileErrorResponse.send(request, response, new NotFoundException());
        }
    }

    private static long id(HttpServletRequest request) {
        String id = request.getParameter("id");
        if (id == null || !id.matches(ID)) {
            throw new NotFoundException();
        }
        return Long.parseLong(id);
    }
}
