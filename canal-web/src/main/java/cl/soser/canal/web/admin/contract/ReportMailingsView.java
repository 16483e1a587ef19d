package cl.soser.canal.web.admin.contract;

import cl.soser.canal.closing.ReportMailingRow;
import cl.soser.canal.closing.ReportMailingService;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** admin/informes.xhtml: whom the report of each closed month is mailed to. */
@Named
@ViewScoped
public class ReportMailingsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject ReportMailingService reportMailingService;

    @Param(name = "institucion")
    transient String asked;

    private List<ReportMailingRow> rows;
    private ReportMailingRow chosen;
    private Integer day;
    private String addresses;

    @PostConstruct
    void open() {
        rows = reportMailingService.rows();
        chosen =
                rows.stream()
                        .filter(row -> row.institution().equals(asked))
                        .findAny()
                        .orElse(rows.get(0));
        day = chosen.day();
        addresses = String.join("\n", chosen.addresses());
    }

    public void save() {
        reportMailingService.save(
                chosen.institution(),
                day,
                addresses == null ? List.of() : List.of(addresses.split("[\\s,;]+")));
        Messages.addFlashGlobalInfo("mailing.saved");
        Faces.redirect("/admin/informes?institucion=" + chosen.institution());
    }

    public List<ReportMailingRow> getRows() {
        return rows;
    }

    public ReportMailingRow getChosen() {
        return chosen;
    }

    public Integer getDay() {
        return day;
    }

    public void setDay(Integer day) {
        this.day = day;
    }

    public String getAddresses() {
        return addresses;
    }

    public void setAddresses(String addresses) {
        this.addresses = addresses;
    }
}
