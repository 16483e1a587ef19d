package cl.soser.canal.web.admin.contract;

import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.contract.ContractService;
import cl.soser.canal.contract.FineBand;
import cl.soser.canal.contract.FineUnit;
import cl.soser.canal.contract.Indicator;
import cl.soser.canal.reporting.FineForecastQuery;
import cl.soser.canal.reporting.FineRisk;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.Rounding;
import cl.soser.canal.web.shared.Shares;
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
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The parts of admin/contrato.xhtml about what is measured and what is fined. */
@Named
@ViewScoped
public class ContractTargetsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int AHEAD = 13;
    private static final Set<Indicator> ANSWERS =
            EnumSet.of(Indicator.RECLAMO, Indicator.SUGERENCIA, Indicator.GENERAL);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM 'de' yyyy", Bundles.LOCALE);

    @Inject ContractService contractService;
    @Inject ConcurrentChange concurrentChange;
    @Inject FineForecastQuery fineForecastQuery;
    @Inject Clock clock;

    @Param(name = "codigo", converterClass = TextConverter.class)
    transient String asked;

    private String code;
    private int version;
    private YearMonth now;
    private YearMonth begins;
    private YearMonth opened;
    private String from;
    private final List<Cell> cells = new ArrayList<>();
    private Indicator fined = Indicator.GENERAL;
    private String bandFrom;
    private String bandUntil;
    private String amount;
    private FineUnit unit = FineUnit.UTM;
    private String fineFrom;
    private List<LastMonth> last;

    /** What one indicator must reach. */
    public static class Cell implements Serializable {

        private static final long serialVersionUID = 1L;

        private final Indicator indicator;
        private String value;

        Cell(Indicator indicator, BigDecimal target) {
            this.indicator = indicator;
            this.value = written(indicator, target);
        }

        private BigDecimal read() {
            String name = Bundles.text("indicator." + indicator);
            return switch (indicator.getKind()) {
                case SHARE -> Shares.readPercent(value, name);
                case NUMBER -> Shares.read(value, name);
                case YES_NO -> "true".equals(value) ? BigDecimal.ONE : BigDecimal.ZERO;
            };
        }

        public Indicator getIndicator() {
            return indicator;
        }

        public boolean isYesNo() {
            return indicator.getKind() == Indicator.Kind.YES_NO;
        }

        public String getLabel() {
            return Bundles.text("indicator." + indicator);
        }

        /** "al menos … %", "a lo más …". */
        public String getUnit() {
            return Bundles.text(
                    "indicator.unit."
                            + indicator.getKind()
                            + (indicator.isCeiling() ? ".most" : ".least"));
        }

        public String getValue() {
            return value;
        }

        public void setValue(String value) {
            this.value = value;
        }
    }

    @PostConstruct
    void open() {
        if (asked == null) {
            throw new NotFoundException();
        }
        code = asked;
        version = contractService.get(code).version();
        now = YearMonth.now(clock);
        begins = YearMonth.from(contractService.get(code).text().validFrom());
        opened = begins.isAfter(now) ? begins : now;
        from = opened.toString();
        fineFrom = from;
        contractService
                .targets(code, opened)
                .forEach((indicator, is) -> cells.add(new Cell(indicator, is)));
    }

    private static String written(Indicator indicator, BigDecimal target) {
        return switch (indicator.getKind()) {
            case SHARE -> Shares.percent(target);
            case NUMBER -> Shares.number(target);
            case YES_NO -> String.valueOf(target.signum() > 0);
        };
    }

    public void aim() {
        Map<Indicator, BigDecimal> values = new EnumMap<>(Indicator.class);
        cells.forEach(cell -> values.put(cell.indicator, cell.read()));
        YearMonth first = month(from);
        concurrentChange.orAgain(
                ConfigurationKind.CONTRATO,
                code,
                () -> contractService.aim(code, version, first, values),
                () -> version = contractService.get(code).version());
        done("contract.targets.saved");
    }

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
                        month(fineFrom),
                        null));
        done("contract.fine.added");
    }

    public void endFine(long id) {
        contractService.endFine(code, id);
        done("contract.fine.ended");
    }

    private static YearMonth month(String text) {
        if (text == null || !text.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            throw new NotAllowedException("contract.month");
        }
        return YearMonth.parse(text);
    }

    private void done(String message) {
        Messages.addFlashGlobalInfo(message);
        Faces.redirect("/admin/contrato?codigo=" + code);
    }

    public List<Cell> getCells() {
        return cells;
    }

    public List<SelectItem> getMonths() {
        return months(opened);
    }

    /** A table of fines may be written down later than it began to hold. */
    public List<SelectItem> getFineMonths() {
        YearMonth back = now.minusMonths(AHEAD - 1L);
        List<SelectItem> items = new ArrayList<>();
        months(opened).forEach(items::add);
        for (YearMonth m = now.minusMonths(1); !m.isBefore(back); m = m.minusMonths(1)) {
            if (!m.isBefore(begins)) {
                items.add(0, new SelectItem(m.toString(), MONTH.format(m)));
            }
        }
        return items;
    }

    private static List<SelectItem> months(YearMonth first) {
        return IntStream.range(0, AHEAD)
                .mapToObj(first::plusMonths)
                .map(one -> new SelectItem(one.toString(), MONTH.format(one)))
                .toList();
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
                                                + words(indicator, is)));
        return Bundles.text(
                "contract.targets.since", MONTH.format(targets.from()), String.join(" · ", parts));
    }

    private static String words(Indicator indicator, BigDecimal is) {
        String text = written(indicator, is);
        return switch (indicator.getKind()) {
            case SHARE -> text + " %";
            case NUMBER -> text;
            case YES_NO -> Bundles.text("yesNo." + text);
        };
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
                                    words(band.indicator(), band.from()),
                                    words(band.indicator(), band.until())),
                    paid(band),
                    band.untilMonth() == null
                            ? Bundles.text("contract.fine.since", MONTH.format(band.fromMonth()))
                            : Bundles.text(
                                    "contract.fine.months",
                                    MONTH.format(band.fromMonth()),
                                    MONTH.format(band.untilMonth())),
                    row.ended());
        }
    }

    private static String paid(FineBand band) {
        return Bundles.text("fineUnit.amount." + band.unit(), Shares.number(band.amount()));
    }

    public List<FineLine> getFines() {
        return contractService.fines(code).stream().map(FineLine::of).toList();
    }

    /** How last month went, and what a row of the fines makes of it. */
    public record LastMonth(String indicator, String share, String target, Boolean met, String fine)
            implements Serializable {}

    public String getLastName() {
        return MONTH.format(now.minusMonths(1));
    }

    public List<LastMonth> getLast() {
        if (last == null) {
            last =
                    fineForecastQuery.of(now.minusMonths(1)).stream()
                            .filter(one -> one.contract().equals(code))
                            .flatMap(one -> one.risks().stream())
                            .filter(risk -> ANSWERS.contains(risk.indicator()))
                            .map(ContractTargetsView::last)
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
                measure.estimated().map(ContractTargetsView::paid).orElse("–"));
    }

    public Indicator[] getFinable() {
        return Stream.of(Indicator.values()).filter(Indicator::isFined).toArray(Indicator[]::new);
    }

    public FineUnit[] getUnits() {
        return FineUnit.values();
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
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
