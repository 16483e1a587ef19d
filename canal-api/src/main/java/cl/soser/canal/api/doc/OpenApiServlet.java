package cl.soser.canal.api.doc;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The OpenAPI document, as JSON or YAML. Open to all; it has no personal data. */
@WebServlet("/openapi")
public class OpenApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject transient OpenApiDocument openApiDocument;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (DocumentFormat.of(request.getHeader("Accept"))) {
            case JSON -> send(response, "application/json;charset=UTF-8", openApiDocument.json());
            case YAML -> send(response, "application/yaml;charset=UTF-8", openApiDocument.yaml());
            default -> response.sendError(HttpServletResponse.SC_NOT_ACCEPTABLE);
        }
    }

    private static void send(HttpServletResponse response, String type, byte[] content)
            throws IOException {
        response.setContentType(type);
        response.getOutputStream().write(content);
    }
}
