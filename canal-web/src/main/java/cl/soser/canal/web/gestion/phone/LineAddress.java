package cl.soser.canal.web.gestion.phone;

import cl.soser.canal.phone.LineFormula;
import cl.soser.canal.phone.indicator.LineIndicatorService;
import cl.soser.canal.web.shared.error.AddressErrors;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Set;
import org.omnifaces.cdi.Param;

/**
 * The month and the formula the address of gestion/linea.xhtml asks for; what it may not ask for is
 * reported.
 */
@Named
@RequestScoped
public class LineAddress {

    private static final String PAGE = "/gestion/linea";
    private static final Set<String> NAMES =
            Set.of("mes", "promedio", "base", "llamadas", "conversacion", "cierre");
    private static final int FIRST_YEAR = 2000;

    @Param(name = "mes")
    String askedMonth;

    @Param(name = "promedio")
    String averaging;

    @Param String base;

    @Inject LineIndicatorService lineIndicatorService;
    @Inject AddressErrors errors;
    @Inject Clock clock;

    private YearMonth month;
    private LineFormula formula;

    @PostConstruct
    void read() {
        errors.expect(NAMES);
        month = month(askedMonth);
        LineFormula inForce = lineIndicatorService.formula();
        formula =
                new LineFormula(
                        errors.option(
                                "promedio",
                                averaging,
                                LineFormula.Averaging.values(),
                                inForce.averaging()),
                        errors.option("base", base, LineFormula.Base.values(), inForce.base()));
    }

    private YearMonth month(String text) {
        YearMonth now = YearMonth.now(clock);
        try {
            YearMonth asked = text == null || text.isEmpty() ? now : YearMonth.parse(text);
            if (!asked.isAfter(now) && asked.getYear() >= FIRST_YEAR) {
                return asked;
            }
        } catch (DateTimeException e) {
            // reported below, like a future one
        }
        errors.add("mes", Bundles.text("line.month.unknown"));
        return now;
    }

    /** Whether the address asks for nothing that is not there. */
    public boolean isRight() {
        return errors.isNone();
    }

    YearMonth month() {
        return month;
    }

    LineFormula formula() {
        return formula;
    }

    String of(YearMonth of) {
        return PAGE + "?mes=" + of + "&promedio=" + formula.averaging() + "&base=" + formula.base();
    }

    public String getMonth() {
        return month.toString();
    }

    public String getPrevious() {
        return of(month.minusMonths(1));
    }

    public String getNext() {
        return month.isBefore(YearMonth.now(clock)) ? of(month.plusMonths(1)) : null;
    }

    public String getAveraging() {
        return formula.averaging().name();
    }

    public String getBase() {
        return formula.base().name();
    }
}
