package cl.soser.canal.web.admin.configuration;

import cl.soser.canal.configuration.ConfigurationTransferService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;

/** The configuration as a file to keep. */
@WebServlet("/admin/configuracion.json")
public class ConfigurationServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject ConfigurationTransferService configurationTransferService;
    @Inject Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] file = configurationTransferService.write().getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"canal-pae-configuracion-"
                        + LocalDate.now(clock)
                        + ".json\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}
