package cl.soser.canal.web.admin;

import cl.soser.canal.audit.RegisterQuery;
import cl.soser.canal.audit.RegisterRow;
import cl.soser.canal.web.shared.Bundles;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the page of the register shows, all of it, as a file for a spreadsheet. */
@WebServlet("/admin/registro.csv")
public class EvidenceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject RegisterQuery registerQuery;
    @Inject RegisterLabels registerLabels;
    @Inject Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        RegisterForm form = RegisterForm.of(request, LocalDate.now(clock));
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"canal-pae-registro-"
                        + form.criteria().from()
                        + "-a-"
                        + form.criteria().until()
                        + ".csv\"");
        OutputStream out = response.getOutputStream();
        out.write(
                bytes(
                        "\uFEFF",
                        Stream.of("number", "at", "who", "account", "kind", "code", "about", "note")
                                .map(key -> Bundles.text("evidence.csv." + key))));
        for (RegisterRow row : registerQuery.export(form.criteria())) {
            out.write(
                    bytes(
                            "",
                            Stream.of(
                                    row.id(),
                                    row.at(),
                                    registerLabels.who(row),
                                    row.account(),
                                    registerLabels.kind(row),
                                    row.kind(),
                                    registerLabels.about(row),
                                    row.about().detail())));
        }
    }

    private static byte[] bytes(String before, Stream<?> values) {
        return values.map(EvidenceServlet::cell)
                .collect(Collectors.joining(";", before, "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Nothing that a spreadsheet would take for a formula. */
    private static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        String safe = text.matches("(?s)[=+@\\-\t\r].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
