package cl.soser.canal.web.gestion.phone;

import cl.soser.canal.phone.indicator.LinePeriod;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Days and months of the line, row by row. */
@Named
@RequestScoped
public class LineTables {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d", Bundles.LOCALE);

    @Inject LineView view;
    @Inject LineAddress address;

    public List<LineRow> getDays() {
        return view.period().days().stream()
                .map(
                        day ->
                                new LineRow(
                                        DAY.format(day.day()),
                                        day.day().toString(),
                                        day.counts(),
                                        LineFigure.judged(
                                                day.counts()
                                                        .serviceLevel(address.formula().base())
                                                        .value(),
                                                view.period().targets().service(),
                                                false),
                                        LineFigure.judged(
                                                day.counts()
                                                        .abandonment(address.formula().base())
                                                        .value(),
                                                view.period().targets().abandonment(),
                                                true),
                                        null))
                .toList();
    }

    /** A year, the newest first. */
    public List<LineRow> getMonths() {
        List<LineRow> rows = new ArrayList<>();
        for (LinePeriod one : view.months()) {
            YearMonth of = YearMonth.from(one.from());
            rows.add(
                    new LineRow(
                            LineView.MONTH.format(of),
                            address.of(of),
                            one.total(),
                            LineFigure.service(one, address.formula()),
                            LineFigure.abandonment(one, address.formula()),
                            one.isSilent() ? LineFigure.NONE : LineFigure.uptime(one.uptime())));
        }
        Collections.reverse(rows);
        return rows;
    }
}
