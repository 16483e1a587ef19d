package cl.soser.canal.web.admin.contract;

import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.contract.ContractService;
import cl.soser.canal.contract.Indicator;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.error.ConcurrentChange;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The parts of admin/contrato.xhtml about what is measured and what is fined. */
@Named
@ViewScoped
public class ContractTargetsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject ContractService contractService;
    @Inject ConcurrentChange concurrentChange;
    @Inject Clock clock;

    @Param(name = "codigo", converterClass = TextConverter.class)
    transient String asked;

    private String code;
    private int version;
    private YearMonth opened;
    private String from;
    private final List<TargetCell> cells = new ArrayList<>();

    @PostConstruct
    void open() {
        if (asked == null) {
            throw new NotFoundException();
        }
        code = asked;
        version = contractService.get(code).version();
        opened =
                ContractLabels.firstOpen(
                        contractService.get(code).text().validFrom(), YearMonth.now(clock));
        from = opened.toString();
        contractService
                .targets(code, opened)
                .forEach((indicator, is) -> cells.add(new TargetCell(indicator, is)));
    }

    public void aim() {
        Map<Indicator, BigDecimal> values = new EnumMap<>(Indicator.class);
        cells.forEach(cell -> values.put(cell.getIndicator(), cell.read()));
        YearMonth first = ContractLabels.month(from);
        concurrentChange.orAgain(
                ConfigurationKind.CONTRATO,
                code,
                () -> contractService.aim(code, version, first, values),
                () -> version = contractService.get(code).version());
        done("contract.targets.saved");
    }

    private void done(String message) {
        Messages.addFlashGlobalInfo(message);
        Faces.redirect("/admin/contrato?codigo=" + code);
    }

    public List<TargetCell> getCells() {
        return cells;
    }

    public List<SelectItem> getMonths() {
        return ContractLabels.months(opened);
    }

    /** What was asked before, the latest first; nothing where it never changed. */
    public List<String> getEarlier() {
        return contractService.targets(code).stream().map(ContractTargetsView::text).toList();
    }

    private static String text(ContractService.Targets targets) {
        List<String> parts = new ArrayList<>();
        targets.values()
                .forEach(
                        (indicator, is) ->
                                parts.add(
                                        Bundles.text("indicator." + indicator)
                                                + ": "
                                                + ContractLabels.words(indicator, is)));
        return Bundles.text(
                "contract.targets.since",
                ContractLabels.month(targets.from()),
                String.join(" · ", parts));
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
