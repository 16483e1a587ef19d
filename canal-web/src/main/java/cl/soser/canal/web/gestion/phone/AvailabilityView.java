package cl.soser.canal.web.gestion.phone;

import cl.soser.canal.availability.AvailabilityQuery;
import cl.soser.canal.availability.ChannelOutageRow;
import cl.soser.canal.availability.DayAvailability;
import cl.soser.canal.availability.MonthAvailability;
import cl.soser.canal.availability.YearAvailability;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.error.AddressErrors;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.omnifaces.cdi.Param;

/** gestion/disponibilidad.xhtml: how the channel could be used in a year. */
@Named
@RequestScoped
public class AvailabilityView {

    private static final String PAGE = "/gestion/disponibilidad";
    private static final Set<String> NAMES = Set.of("anio");
    private static final int FIRST_YEAR = 2000;
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Bundles.LOCALE);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("MMMM", Bundles.LOCALE);

    @Inject AvailabilityQuery availabilityQuery;
    @Inject AvailabilityLabels availabilityLabels;
    @Inject AddressErrors errors;
    @Inject Clock clock;

    @Param(name = "anio")
    String asked;

    private YearAvailability year;
    private YearMonth now;

    @PostConstruct
    void open() {
        now = YearMonth.now(clock);
        errors.expect(NAMES);
        year = availabilityQuery.year(asked(asked));
    }

    /** The present year if none is asked for; a wrong year is reported, not guessed. */
    private int asked(String text) {
        if (text == null || text.isEmpty()) {
            return now.getYear();
        }
        if (text.matches("[0-9]{4}")) {
            int asked = Integer.parseInt(text);
            if (asked >= FIRST_YEAR && asked <= now.getYear()) {
                return asked;
            }
        }
        errors.add("anio", Bundles.text("service.year.bad", FIRST_YEAR, now.getYear()));
        return now.getYear();
    }

    /** Whether the address asks for nothing that is not there. */
    public boolean isRight() {
        return errors.isNone();
    }

    public int getYear() {
        return year.year();
    }

    public String getPrevious() {
        return year.year() > FIRST_YEAR ? PAGE + "?anio=" + (year.year() - 1) : null;
    }

    public String getNext() {
        return year.year() < now.getYear() ? PAGE + "?anio=" + (year.year() + 1) : null;
    }

    public boolean isMeasured() {
        return year.isMeasured();
    }

    /** The present month, or the last of a year that is over. */
    private MonthAvailability latest() {
        return year.month(year.year() == now.getYear() ? now : YearMonth.of(year.year(), 12));
    }

    public String getMonthName() {
        return MONTH.format(latest().month());
    }

    public LineFigure getMonth() {
        return figure(latest());
    }

    private LineFigure figure(MonthAvailability month) {
        return new LineFigure(
                LineLabels.percent(month.shown()),
                month.met(),
                Bundles.text("service.target", Shares.percent(month.target())),
                Bundles.text(
                        "service.count",
                        availabilityLabels.minutes(month.servedMinutes()),
                        availabilityLabels.minutes(month.measuredMinutes())),
                Bundles.text(
                        month.plannedCounts() ? "service.down" : "service.down.but",
                        availabilityLabels.minutes(month.downMinutes()),
                        availabilityLabels.minutes(month.plannedMinutes()),
                        availabilityLabels.minutes(month.unknownMinutes())));
    }

    public LineFigure getEvents() {
        boolean none = !year.isMeasured();
        return new LineFigure(
                none ? "–" : String.valueOf(year.counted()),
                none ? null : year.isWithin(),
                Bundles.text("service.events.target", Shares.number(year.most())),
                Bundles.text("service.events.count", year.outages().size()),
                Bundles.text(
                        "service.events.planned",
                        year.outages().stream().filter(ChannelOutageRow::isPlanned).count()));
    }

    public LineFigure getLongest() {
        ChannelOutageRow longest = year.longest().orElse(null);
        if (longest == null) {
            return new LineFigure("–", null, null, Bundles.text("service.longest.none"), null);
        }
        return new LineFigure(
                availabilityLabels.time(longest.minutes()),
                !longest.isTooLong(),
                Bundles.text("service.longest.target", Shares.number(longest.longestHours())),
                Bundles.text(
                        "service.longest.count",
                        year.outages().stream().filter(ChannelOutageRow::isTooLong).count(),
                        year.outages().size()),
                null);
    }

    public AvailabilityChart getChart() {
        return AvailabilityChart.of(year.months(), availabilityLabels);
    }

    /** The months that have begun. */
    public List<Row> getMonths() {
        return year.months().stream()
                .filter(month -> !month.month().isAfter(now))
                .map(
                        month ->
                                new Row(
                                        NAME.format(month.month()),
                                        month.isMeasured(),
                                        availabilityLabels.minutes(month.measuredMinutes()),
                                        availabilityLabels.minutes(month.downMinutes()),
                                        availabilityLabels.minutes(month.plannedMinutes()),
                                        availabilityLabels.minutes(month.unknownMinutes()),
                                        figure(month)))
                .toList();
    }

    /** A month of the table. */
    public record Row(
            String name,
            boolean measured,
            String minutes,
            String down,
            String planned,
            String unknown,
            LineFigure figure) {}

    public List<Integer> getDayNumbers() {
        return IntStream.rangeClosed(1, 31).boxed().toList();
    }

    /** The months that have begun, and of each its 31 days, some of which there are not. */
    public List<Strip> getStrips() {
        List<Strip> strips = new ArrayList<>();
        for (MonthAvailability month : year.months()) {
            if (!month.month().isAfter(now)) {
                strips.add(strip(month.month()));
            }
        }
        return strips;
    }

    private Strip strip(YearMonth month) {
        List<Cell> cells = new ArrayList<>();
        for (int day = 1; day <= 31; day++) {
            LocalDate date = day <= month.lengthOfMonth() ? month.atDay(day) : null;
            int at = date == null ? -1 : date.getDayOfYear() - 1;
            cells.add(at < 0 || at >= year.days().size() ? null : cell(year.days().get(at)));
        }
        return new Strip(NAME.format(month), cells);
    }

    private static Cell cell(DayAvailability day) {
        return switch (day.kind()) {
            case SIN_MEDIR -> new Cell("service-day-none", "–", Bundles.text("service.day.none"));
            case EN_PARTE ->
                    new Cell(
                            "service-day-none",
                            "–",
                            Bundles.text("service.day.part", day.unknownMinutes()));
            case SIN_CAIDAS ->
                    day.failed() == 0
                            ? new Cell("service-day-ok", "·", Bundles.text("service.day.ok"))
                            : new Cell(
                                    "service-day-ok",
                                    "′",
                                    Bundles.text("service.day.single", day.failed()));
            case PLANIFICADA ->
                    new Cell(
                            "service-day-planned",
                            String.valueOf(day.downMinutes()),
                            Bundles.text("service.day.planned", day.downMinutes()));
            case CAIDA ->
                    new Cell(
                            "service-day-down",
                            String.valueOf(day.downMinutes()),
                            Bundles.text("service.day.down", day.downMinutes()));
        };
    }

    /** A month of the calendar; a day that is none, or has not come, is null. */
    public record Strip(String name, List<Cell> cells) {}

    /** A day of it: its look, what stands in it, what it says. */
    public record Cell(String style, String text, String words) {}

    public List<ChannelOutageRow> getOutages() {
        return year.outages();
    }

    public BigDecimal getMost() {
        return year.most();
    }
}
