package cl.soser.canal.web.admin.audit;

import cl.soser.canal.audit.RegisterQuery;
import cl.soser.canal.audit.RegisterRow;
import cl.soser.canal.shared.SpreadsheetCsv;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
        response.setHeader("Cache-Control", "private, no-store");
        List<RegisterRow> rows = registerQuery.export(form.criteria());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"canal-pae-registro-"
                        + form.criteria().from()
                        + "-a-"
                        + form.criteria().until()
                        + ".csv\"");
        write(rows, SpreadsheetCsv.on(response.getOutputStream()));
    }

    private void write(List<RegisterRow> rows, SpreadsheetCsv csv) throws IOException {
        csv.line(
                Stream.of("number", "at", "who", "account", "kind", "code", "about", "note")
                        .map(key -> Bundles.text("evidence.csv." + key)));
        for (RegisterRow row : rows) {
            csv.line(
                    Stream.of(
                            row.id(),
                            row.at(),
                            registerLabels.who(row),
                            row.account(),
                            registerLabels.kind(row),
                            row.kind(),
                            registerLabels.about(row),
                            registerLabels.note(row)));
        }
        csv.flush();
    }
}
