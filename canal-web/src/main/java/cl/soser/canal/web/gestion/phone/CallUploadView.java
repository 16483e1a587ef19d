package cl.soser.canal.web.gestion.phone;

import cl.soser.canal.phone.imports.CallImportReport;
import cl.soser.canal.phone.imports.CallImportService;
import cl.soser.canal.phone.imports.CallLineError;
import cl.soser.canal.web.shared.address.NumberConverter;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** gestion/llamadas/cargar.xhtml: a file of calls comes in, and what became of earlier ones. */
@Named
@ViewScoped
public class CallUploadView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int HISTORY = 20;

    @Inject CallImportService imports;

    @Param(name = "carga", converterClass = NumberConverter.class)
    transient Long asked;

    private transient Part file;
    private List<CallImportReport> history;
    private CallImportReport chosen;
    private List<CallLineError> rejected = List.of();

    @PostConstruct
    void open() {
        history = imports.history(HISTORY);
        if (asked != null) {
            chosen = imports.report(asked);
            rejected = imports.rejected(chosen.id());
        }
    }

    /** The page of that import shows how far it is, however often it is loaded again. */
    public void upload() throws IOException {
        try (InputStream content = file.getInputStream()) {
            long id = imports.upload(file.getSubmittedFileName(), content);
            Faces.redirect("/gestion/llamadas/cargar?carga=%s#carga", id);
        }
    }

    public boolean isRunning() {
        return chosen != null && chosen.isRunning();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public List<CallImportReport> getHistory() {
        return history;
    }

    public CallImportReport getChosen() {
        return chosen;
    }

    public List<CallLineError> getRejected() {
        return rejected;
    }
}
