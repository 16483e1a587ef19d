package cl.soser.canal.api.doc;

import cl.soser.canal.shared.setting.InstallationSettings;
import cl.soser.door.Protection;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The readable page of the API. Open to all; it has no personal data. */
@WebServlet("/docs")
public class DocsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Our own styles and mark, and nothing else at all. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";

    @Inject transient OpenApiDocument openApiDocument;
    @Inject transient InstallationSettings installationSettings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(Protection.POLICY, POLICY);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write(
                        new DocsPage(
                                        openApiDocument.parsed(),
                                        installationSettings.baseUrl().toString())
                                .html());
    }
}
