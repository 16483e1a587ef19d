package cl.soser.canal.web.admin.contract;

import cl.soser.canal.contract.ContractService;
import cl.soser.canal.contract.Indicator;
import cl.soser.canal.reporting.FineForecastQuery;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.request.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.omnifaces.cdi.Param;

/** The part of admin/contrato.xhtml about what is fined, and what last month made of it. */
@Named
@ViewScoped
public class ContractFinesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Set<Indicator> ANSWERS =
            EnumSet.of(Indicator.RECLAMO, Indicator.SUGERENCIA, Indicator.GENERAL);

    @Inject ContractService contractService;
    @Inject FineForecastQuery fineForecastQuery;
    @Inject Clock clock;

    @Param(name = "codigo", converterClass = TextConverter.class)
    transient String asked;

    private String code;
    private YearMonth now;
    private YearMonth begins;
    private YearMonth opened;
    private List<LastMonth> last;
    private final ContractFineForm form = new ContractFineForm();

    @PostConstruct
    void open() {
        if (asked == null) {
            throw new NotFoundException();
        }
        code = asked;
        now = YearMonth.now(clock);
        begins = YearMonth.from(contractService.get(code).text().validFrom());
        opened = ContractLabels.firstOpen(contractService.get(code).text().validFrom(), now);
        form.setFineFrom(opened.toString());
    }

    private void done(String message) {
        Redirect.to("/admin/contrato?codigo=" + code, message);
    }

    public void fine() {
        contractService.fine(code, form.band());
        done("contract.fine.added");
    }

    public void endFine(long id) {
        contractService.endFine(code, id);
        done("contract.fine.ended");
    }

    /** A table of fines may be written down later than it began to hold. */
    public List<SelectItem> getFineMonths() {
        YearMonth back = now.minusMonths(ContractLabels.AHEAD - 1L);
        List<SelectItem> items = new ArrayList<>();
        ContractLabels.months(opened).forEach(items::add);
        for (YearMonth m = now.minusMonths(1); !m.isBefore(back); m = m.minusMonths(1)) {
            if (!m.isBefore(begins)) {
                items.add(0, new SelectItem(m.toString(), ContractLabels.month(m)));
            }
        }
        return items;
    }

    public List<FineLine> getFines() {
        return contractService.fines(code).stream().map(FineLine::of).toList();
    }

    public String getLastName() {
        return ContractLabels.month(now.minusMonths(1));
    }

    public List<LastMonth> getLast() {
        if (last == null) {
            last =
                    fineForecastQuery.of(now.minusMonths(1)).stream()
                            .filter(one -> one.contract().equals(code))
                            .flatMap(one -> one.risks().stream())
                            .filter(risk -> ANSWERS.contains(risk.indicator()))
                            .map(LastMonth::of)
                            .toList();
        }
        return last;
    }

    public ContractFineForm getForm() {
        return form;
    }
}
