package cl.soser.canal.web.reporting.closing;

import cl.soser.canal.account.Role;
import cl.soser.canal.closing.MonthClosePreview;
import cl.soser.canal.closing.MonthCloseService;
import cl.soser.canal.closing.MonthReportQuery;
import cl.soser.canal.closing.MonthReportRow;
import cl.soser.canal.closing.OpenMonth;
import cl.soser.canal.sla.Compliance;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.error.AddressErrors;
import cl.soser.canal.web.shared.error.HistoryView;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/cierre.xhtml: months to be closed, one before it is, those that are. */
@Named
@ViewScoped
public class MonthCloseView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Set<String> NAMES = Set.of("mes", HistoryView.PLACE);

    @Inject MonthCloseService monthCloseService;
    @Inject MonthReportQuery monthReportQuery;
    @Inject AddressErrors errors;

    @Param(name = "mes", converterClass = TextConverter.class)
    transient String asked;

    private List<OpenMonth> open;
    private List<MonthReportRow> rows;
    private MonthClosePreview preview;
    private MonthReportRow shown;

    @PostConstruct
    void look() {
        open = monthCloseService.open();
        rows = monthReportQuery.list();
        errors.expect(NAMES);
        if (asked != null && errors.isNone()) {
            show(asked);
        }
    }

    private void show(String asked) {
        YearMonth month = MonthParameter.parse(asked).orElse(null);
        if (month != null && open.stream().anyMatch(one -> one.month().equals(month))) {
            preview = monthCloseService.preview(month);
        } else if (month != null && rows.stream().anyMatch(row -> row.month().equals(month))) {
            shown = monthReportQuery.find(month, null);
        } else {
            errors.add("mes", Bundles.text("close.month.wrong"));
        }
    }

    public boolean isOwner() {
        return Faces.isUserInRole(Role.ADMINISTRADOR);
    }

    /** Once; then the page shows it closed. */
    public void close() {
        monthCloseService.close(preview.month());
        done(preview.month(), "close.done", name(preview.month()));
    }

    /** On a page of its own, so that looking at it again sends nothing again. */
    static void done(YearMonth month, String key, Object... arguments) {
        Messages.addFlashGlobalInfo(key, arguments);
        Faces.redirect("/gestion/cierre?mes=" + month);
    }

    /** Of each closed month the report of the whole, the newest month first. */
    public List<MonthReportRow> getClosed() {
        Map<YearMonth, MonthReportRow> wholes = new LinkedHashMap<>();
        rows.forEach(row -> wholes.putIfAbsent(row.month(), row));
        return List.copyOf(wholes.values());
    }

    /** Those of a month, the whole first. */
    List<MonthReportRow> reports(YearMonth month) {
        return rows.stream().filter(row -> row.month().equals(month)).toList();
    }

    public String name(YearMonth month) {
        return MonthParameter.words(month);
    }

    /** "97,9 %"; null while nothing is decided. */
    public String getShare() {
        Compliance figures = preview.timeliness();
        return figures.share() == null ? null : Shares.judged(figures);
    }

    public List<OpenMonth> getOpen() {
        return open;
    }

    public MonthClosePreview getPreview() {
        return preview;
    }

    public MonthReportRow getShown() {
        return shown;
    }

    /** Whether the address asks for nothing that is not there. */
    public boolean isRight() {
        return errors.isNone();
    }
}
