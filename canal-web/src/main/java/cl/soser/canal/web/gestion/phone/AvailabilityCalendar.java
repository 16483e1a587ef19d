package cl.soser.canal.web.gestion.phone;

import cl.soser.canal.availability.DayAvailability;
import cl.soser.canal.availability.MonthAvailability;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How the channel was on each day of a view.year(). */
@Named
@RequestScoped
public class AvailabilityCalendar {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("MMMM", Bundles.LOCALE);

    @Inject AvailabilityView view;
    @Inject Clock clock;

    public List<Integer> getDayNumbers() {
        return IntStream.rangeClosed(1, 31).boxed().toList();
    }

    /** The months that have begun, and of each its 31 days, some of which there are not. */
    public List<AvailabilityStrip> getStrips() {
        List<AvailabilityStrip> strips = new ArrayList<>();
        for (MonthAvailability month : view.year().months()) {
            if (!month.month().isAfter(YearMonth.now(clock))) {
                strips.add(strip(month.month()));
            }
        }
        return strips;
    }

    private AvailabilityStrip strip(YearMonth month) {
        List<AvailabilityDay> cells = new ArrayList<>();
        for (int day = 1; day <= 31; day++) {
            LocalDate date = day <= month.lengthOfMonth() ? month.atDay(day) : null;
            int at = date == null ? -1 : date.getDayOfYear() - 1;
            cells.add(
                    at < 0 || at >= view.year().days().size()
                            ? null
                            : cell(view.year().days().get(at)));
        }
        return new AvailabilityStrip(NAME.format(month), cells);
    }

    private static AvailabilityDay cell(DayAvailability day) {
        return switch (day.kind()) {
            case SIN_MEDIR ->
                    new AvailabilityDay("service-day-none", "–", Bundles.text("service.day.none"));
            case EN_PARTE ->
                    new AvailabilityDay(
                            "service-day-none",
                            "–",
                            Bundles.text("service.day.part", day.unknownMinutes()));
            case SIN_CAIDAS ->
                    day.failed() == 0
                            ? new AvailabilityDay(
                                    "service-day-ok", "·", Bundles.text("service.day.ok"))
                            : new AvailabilityDay(
                                    "service-day-ok",
                                    "′",
                                    Bundles.text("service.day.single", day.failed()));
            case PLANIFICADA ->
                    new AvailabilityDay(
                            "service-day-planned",
                            String.valueOf(day.downMinutes()),
                            Bundles.text("service.day.planned", day.downMinutes()));
            case CAIDA ->
                    new AvailabilityDay(
                            "service-day-down",
                            String.valueOf(day.downMinutes()),
                            Bundles.text("service.day.down", day.downMinutes()));
        };
    }
}
