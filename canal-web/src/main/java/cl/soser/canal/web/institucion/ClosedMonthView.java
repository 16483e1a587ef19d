package cl.soser.canal.web.institucion;

import cl.soser.canal.web.reporting.FiguresClosing;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** institucion.xhtml: why it opens with the month it opens with. */
@Named
@RequestScoped
public class ClosedMonthView {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("MMMM", Bundles.LOCALE);
    private static final DateTimeFormatter WITH_YEAR =
            DateTimeFormatter.ofPattern("MMMM 'de' uuuu", Bundles.LOCALE);

    @Inject FiguresClosing figuresClosing;
    @Inject Clock clock;

    private String text;

    @PostConstruct
    void look() {
        YearMonth now = YearMonth.now(clock);
        text =
                figuresClosing
                        .lastClosed()
                        .map(last -> text(last, now))
                        .orElseGet(
                                () ->
                                        Bundles.text(
                                                "closedMonth.none",
                                                WITH_YEAR.format(now.minusMonths(1))));
    }

    /** "Último mes cerrado: septiembre de 2026. Octubre y noviembre aún no se cierran." */
    static String text(YearMonth last, YearMonth now) {
        String closed = Bundles.text("closedMonth.last", WITH_YEAR.format(last));
        List<String> open =
                Stream.iterate(last.plusMonths(1), now::isAfter, month -> month.plusMonths(1))
                        .map(NAME::format)
                        .toList();
        return switch (open.size()) {
            case 0 -> closed;
            case 1 -> closed + " " + Bundles.text("closedMonth.open", capital(open.get(0)));
            case 2 ->
                    closed
                            + " "
                            + Bundles.text(
                                    "closedMonth.open.two", capital(open.get(0)), open.get(1));
            default ->
                    closed
                            + " "
                            + Bundles.text(
                                    "closedMonth.open.more",
                                    WITH_YEAR.format(last.plusMonths(1)),
                                    WITH_YEAR.format(now.minusMonths(1)));
        };
    }

    private static String capital(String month) {
        return month.substring(0, 1).toUpperCase(Bundles.LOCALE) + month.substring(1);
    }

    public String getText() {
        return text;
    }
}
