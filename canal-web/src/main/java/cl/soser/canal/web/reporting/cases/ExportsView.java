package cl.soser.canal.web.reporting.cases;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.export.ExportRow;
import cl.soser.canal.export.ExportService;
import cl.soser.canal.export.ExportState;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.reporting.address.CaseCriteriaLabels;
import cl.soser.canal.web.shared.FileItem;
import cl.soser.canal.web.shared.address.NumberConverter;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;

/**
 * gestion/exportaciones.xhtml and institucion/exportaciones.xhtml: one's own long lists as files,
 * the newest first.
 */
@Named
@RequestScoped
public class ExportsView {

    private static final int ROWS = 20;

    @Inject ExportService exportService;
    @Inject CaseCriteriaLabels caseCriteriaLabels;
    @Inject Caller caller;

    @Param(name = "desde", converterClass = NumberConverter.class)
    Long below;

    @Param(name = "aviso")
    String notice;

    private Slice<ExportRow> page;

    @PostConstruct
    void look() {
        page = exportService.mine(below, ROWS);
    }

    static String path(Caller caller) {
        return (caller.has(Role.INSTITUCION) ? "/institucion" : "/gestion") + "/exportaciones";
    }

    public String getPath() {
        return path(caller);
    }

    /** Where the figures are whose lists these are. */
    public String getFigures() {
        return caller.has(Role.INSTITUCION) ? "/institucion" : "/gestion/cifras";
    }

    public List<ExportRow> getRows() {
        return page.rows();
    }

    /** Something here is still being made, so that the page looks again by itself. */
    public boolean isUnderWay() {
        return page.rows().stream().anyMatch(row -> row.state().isUnderWay());
    }

    /** Why nothing was asked for; null where that is not so. */
    public String getNotice() {
        return "muchas".equals(notice) ? Bundles.text("exports.notice.muchas") : null;
    }

    public String getFirst() {
        return below == null ? null : getPath();
    }

    public String getNext() {
        return page.more() ? getPath() + "?desde=" + page.rows().get(ROWS - 1).id() : null;
    }

    /** The list it contains, each filter in words. */
    public String words(ExportRow row) {
        List<String> words = caseCriteriaLabels.words(row.filter(), row.filters());
        return words.isEmpty() ? Bundles.text("exports.all") : String.join(" · ", words);
    }

    public String size(ExportRow row) {
        return row.size() == null ? null : new FileItem("", row.size(), null, null).getSize();
    }

    public boolean isReady(ExportRow row) {
        return row.state() == ExportState.LISTA;
    }

    public String tone(ExportRow row) {
        return switch (row.state()) {
            case LISTA -> "ok";
            case EN_COLA, EN_CURSO -> "warn";
            case FALLIDA -> "danger";
            case CANCELADA, VENCIDA -> "neutral";
        };
    }

    public String icon(ExportRow row) {
        return switch (row.state()) {
            case LISTA -> "check";
            case EN_COLA, EN_CURSO -> "clock";
            case FALLIDA -> "alert";
            case CANCELADA, VENCIDA -> "minus";
        };
    }
}
