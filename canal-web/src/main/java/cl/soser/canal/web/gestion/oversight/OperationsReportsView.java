package cl.soser.canal.web.gestion.oversight;

import cl.soser.canal.account.Role;
import cl.soser.canal.oversight.OperationsReportRow;
import cl.soser.canal.oversight.OperationsReportService;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.address.NumberConverter;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/reportes.xhtml: what Operations must know, and that they know it. */
@Named
@ViewScoped
public class OperationsReportsView implements Serializable {

    private static final long serialVersionUID = 1L;

    static final String PAGE = "/gestion/reportes";
    private static final int ROWS = 15;

    @Inject OperationsReportService operationsReportService;
    @Inject CurrentUser user;

    @Param(name = "antes", converterClass = NumberConverter.class)
    transient Long from;

    private Long below;
    private transient Slice<OperationsReportRow> page;
    private Map<Long, String> words;
    private Long lacking;

    @PostConstruct
    void open() {
        below = from;
        words = new HashMap<>();
        page();
    }

    private Slice<OperationsReportRow> page() {
        if (page == null) {
            page = operationsReportService.page(below, ROWS);
        }
        return page;
    }

    public void see(long report) {
        String text = words.get(report);
        lacking = text == null || text.isBlank() ? report : null;
        if (lacking == null) {
            operationsReportService.see(report, text);
            Messages.addFlashGlobalInfo("report.done.seen");
            Faces.redirect(PAGE);
        }
    }

    public List<OperationsReportRow> getRows() {
        return page().rows();
    }

    /** May say that they know. */
    public boolean isOperations() {
        return user.is(Role.OPERACIONES);
    }

    public Map<Long, String> getWords() {
        return words;
    }

    /** The report whose form was sent without words; null while none was. */
    public Long getLacking() {
        return lacking;
    }

    public String getNext() {
        return page().more()
                ? PAGE + "?antes=" + getRows().get(getRows().size() - 1).report().getId()
                : null;
    }

    public String getFirst() {
        return below == null ? null : PAGE;
    }
}
