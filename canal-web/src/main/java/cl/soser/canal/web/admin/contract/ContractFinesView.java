package cl.soser.canal.web.admin.contract;

import cl.soser.canal.contract.ContractService;
import cl.soser.canal.contract.FineBand;
import cl.soser.canal.contract.FineUnit;
import cl.soser.canal.contract.Indicator;
import cl.soser.canal.reporting.FineForecastQuery;
import cl.soser.canal.reporting.FineRisk;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Rounding;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.language.Bundles;
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
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

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
    private Indicator fined = Indicator.GENERAL;
    private String bandFrom;
    private String bandUntil;
    private String amount;
    private FineUnit unit = FineUnit.UTM;
    private String fineFrom;
    private List<LastMonth> last;

    @PostConstruct
    void open() {
        if (asked == null) {
            throw new NotFoundException();
        }
        code = asked;
        now = YearMonth.now(clock);
        begins = YearMonth.from(contractService.get(code).text().validFrom());
        opened = ContractLabels.firstOpen(contractService.get(code).text().validFrom(), now);
        fineFrom = opened.toString();
    }

    private void done(String message) {
        Messages.addFlashGlobalInfo(message);
        Faces.redirect("/admin/contrato?codigo=" + code);
    }

    /** A row of the fines in words. */
    public record FineLine(long id, String band, String amount, String months, boolean ended)
            implements Serializable {

        static FineLine of(ContractService.FineRow row) {
            FineBand band = row.band();
            return new FineLine(
                    row.id(),
                    Bundles.text("indicator." + band.indicator())
                            + ": "
                            + Bundles.text(
                                    "contract.fine.from.until",
                                    ContractLabels.words(band.indicator(), band.from()),
                                    ContractLabels.words(band.indicator(), band.until())),
                    ContractLabels.paid(band),
                    band.untilMonth() == null
                            ? Bundles.text(
                                    "contract.fine.since", ContractLabels.month(band.fromMonth()))
                            : Bundles.text(
                                    "contract.fine.months",
                                    ContractLabels.month(band.fromMonth()),
                                    ContractLabels.month(band.untilMonth())),
                    row.ended());
        }
    }

    /** How last month went, and what a row of the fines makes of it. */
    public record LastMonth(String indicator, String share, String target, Boolean met, String fine)
            implements Serializable {}

    public void fine() {
        boolean share = fined.getKind() == Indicator.Kind.SHARE;
        String name = Bundles.text("contract.fine.band");
        contractService.fine(
                code,
                new FineBand(
                        fined,
                        share ? Shares.readPercent(bandFrom, name) : Shares.read(bandFrom, name),
                        share ? Shares.readPercent(bandUntil, name) : Shares.read(bandUntil, name),
                        Shares.read(amount, Bundles.text("contract.fine.amount")),
                        unit,
                        ContractLabels.month(fineFrom),
                        null));
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
                            .map(ContractFinesView::last)
                            .toList();
        }
        return last;
    }

    private static LastMonth last(FineRisk risk) {
        FineRisk.Measure measure = risk.now();
        return new LastMonth(
                Bundles.text("indicator." + risk.indicator()),
                measure.value() == null
                        ? "–"
                        : Shares.format(
                                Rounding.of(
                                        measure.value(),
                                        Rounding.PROGRAMS,
                                        share -> risk.indicator().isMet(share, risk.target())),
                                0),
                Shares.percent(risk.target()) + " %",
                measure.met(),
                measure.estimated().map(ContractLabels::paid).orElse("–"));
    }

    public Indicator[] getFinable() {
        return Stream.of(Indicator.values()).filter(Indicator::isFined).toArray(Indicator[]::new);
    }

    public FineUnit[] getUnits() {
        return FineUnit.values();
    }

    public Indicator getFined() {
        return fined;
    }

    public void setFined(Indicator fined) {
        this.fined = fined;
    }

    public String getBandFrom() {
        return bandFrom;
    }

    public void setBandFrom(String bandFrom) {
        this.bandFrom = bandFrom;
    }

    public String getBandUntil() {
        return bandUntil;
    }

    public void setBandUntil(String bandUntil) {
        this.bandUntil = bandUntil;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public FineUnit getUnit() {
        return unit;
    }

    public void setUnit(FineUnit unit) {
        this.unit = unit;
    }

    public String getFineFrom() {
        return fineFrom;
    }

    public void setFineFrom(String fineFrom) {
        this.fineFrom = fineFrom;
    }
}
