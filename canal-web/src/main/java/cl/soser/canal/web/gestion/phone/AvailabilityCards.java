package cl.soser.canal.web.gestion.phone;

import cl.soser.canal.availability.ChannelOutageRow;
import cl.soser.canal.availability.MonthAvailability;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The figures of the channel's availability, each with its target. */
@Named
@RequestScoped
public class AvailabilityCards {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("MMMM", Bundles.LOCALE);

    @Inject AvailabilityView view;
    @Inject AvailabilityLabels availabilityLabels;
    @Inject Clock clock;

    public LineFigure getMonth() {
        return figure(view.latest());
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
        boolean none = !view.year().isMeasured();
        return new LineFigure(
                none ? "–" : String.valueOf(view.year().counted()),
                none ? null : view.year().isWithin(),
                Bundles.text("service.events.target", Shares.number(view.year().most())),
                Bundles.text("service.events.count", view.year().outages().size()),
                Bundles.text(
                        "service.events.planned",
                        view.year().outages().stream()
                                .filter(ChannelOutageRow::isPlanned)
                                .count()));
    }

    public LineFigure getLongest() {
        ChannelOutageRow longest = view.year().longest().orElse(null);
        if (longest == null) {
            return new LineFigure("–", null, null, Bundles.text("service.longest.none"), null);
        }
        return new LineFigure(
                availabilityLabels.time(longest.minutes()),
                !longest.isTooLong(),
                Bundles.text("service.longest.target", longest.longestHours()),
                Bundles.text(
                        "service.longest.count",
                        view.year().outages().stream().filter(ChannelOutageRow::isTooLong).count(),
                        view.year().outages().size()),
                null);
    }

    /** The months that have begun. */
    public List<AvailabilityRow> getMonths() {
        return view.year().months().stream()
                .filter(month -> !month.month().isAfter(YearMonth.now(clock)))
                .map(
                        month ->
                                new AvailabilityRow(
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
    public record AvailabilityRow(
            String name,
            boolean measured,
            String minutes,
            String down,
            String planned,
            String unknown,
            LineFigure figure) {}
}
