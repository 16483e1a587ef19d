package cl.soser.canal.web.admin.directory;

import cl.soser.canal.directory.Comuna;
import cl.soser.canal.directory.DirectoryDifference.ColumnChange;
import cl.soser.canal.directory.DirectoryDifference.Line;
import cl.soser.canal.directory.DirectoryImportReport;
import cl.soser.canal.directory.DirectoryImportService;
import cl.soser.canal.directory.DirectoryPreview;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.SchoolField;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;

/** admin/directorio/archivo.xhtml: a directory file is uploaded, looked at, and applied. */
@Named
@ViewScoped
public class DirectoryFileView implements Serializable {

    private static final int HISTORY = 10;

    @Inject DirectoryImportService imports;
    @Inject DirectoryQuery directoryQuery;

    private transient Part file;
    private DirectoryPreview preview;
    private DirectoryImportReport report;
    private List<DirectoryImportReport> history;
    private boolean closuresConfirmed;

    @PostConstruct
    void open() {
        history = imports.history(HISTORY);
    }

    /** Shows what the file would do; an earlier preview is forgotten, whatever becomes of this. */
    public void read() throws IOException {
        preview = null;
        report = null;
        closuresConfirmed = false;
        try (InputStream content = file.getInputStream()) {
            preview = imports.preview(file.getSubmittedFileName(), content);
        }
    }

    public void apply() {
        report = imports.apply(preview.uploadId(), closuresConfirmed);
        preview = null;
        history = imports.history(HISTORY);
    }

    public void discard() {
        preview = null;
    }

    /** The comuna of a line in words. */
    public String place(Line line) {
        return comuna(line.comunaCode());
    }

    public String before(ColumnChange change) {
        return words(change.field(), change.before());
    }

    public String after(ColumnChange change) {
        return words(change.field(), change.after());
    }

    private String words(SchoolField field, String value) {
        if (value == null) {
            return Bundles.text("adminDirectory.nothing");
        }
        return switch (field) {
            case ESTADO -> Bundles.text("schoolStatus." + value);
            case COMUNA -> comuna(value);
            case RURALIDAD -> Bundles.text("adminDirectory.rural." + value);
            default -> value;
        };
    }

    private String comuna(String code) {
        return directoryQuery.comuna(code).map(Comuna::getName).orElse(code);
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public DirectoryPreview getPreview() {
        return preview;
    }

    public DirectoryImportReport getReport() {
        return report;
    }

    public List<DirectoryImportReport> getHistory() {
        return history;
    }

    public boolean isClosuresConfirmed() {
        return closuresConfirmed;
    }

    public void setClosuresConfirmed(boolean closuresConfirmed) {
        this.closuresConfirmed = closuresConfirmed;
    }
}
