package cl.soser.canal.web.gestion.oversight;

import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.oversight.OperationsReportService;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The part of gestion/reportes.xhtml where Operations is told something. */
@Named
@ViewScoped
public class NewOperationsReportView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject OperationsReportService operationsReportService;

    private String title;
    private String detail;
    private Urgency severity;

    public void report() {
        operationsReportService.report(title, detail, severity);
        Messages.addFlashGlobalInfo("report.done");
        Faces.redirect(OperationsReportsView.PAGE);
    }

    public List<Urgency> getSeverities() {
        return List.of(Urgency.BAJA, Urgency.MEDIA, Urgency.ALTA);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDetail() {
        return detail;
    }

    public void setDetail(String detail) {
        this.detail = detail;
    }

    public Urgency getSeverity() {
        return severity;
    }

    public void setSeverity(Urgency severity) {
        this.severity = severity;
    }
}
