package cl.soser.canal.web.gestion.phone;

import cl.soser.canal.availability.AvailabilityQuery;
import cl.soser.canal.availability.ChannelOutageRow;
import cl.soser.canal.availability.MonthAvailability;
import cl.soser.canal.availability.YearAvailability;
import cl.soser.canal.web.shared.error.AddressErrors;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
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

    YearAvailability year() {
        return year;
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
    MonthAvailability latest() {
        return year.month(year.year() == now.getYear() ? now : YearMonth.of(year.year(), 12));
    }

    public String getMonthName() {
        return MONTH.format(latest().month());
    }

    public AvailabilityChart getChart() {
        return AvailabilityChart.of(year.months(), availabilityLabels);
    }

    public List<ChannelOutageRow> getOutages() {
        return year.outages();
    }

    public BigDecimal getMost() {
        return year.most();
    }
}
