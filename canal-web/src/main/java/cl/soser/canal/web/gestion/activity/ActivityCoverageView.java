package cl.soser.canal.web.gestion.activity;

import cl.soser.canal.activity.ActivityCoverage;
import cl.soser.canal.activity.ActivityService;
import cl.soser.canal.web.gestion.survey.SurveyLabels;
import cl.soser.canal.web.shared.address.NumberConverter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.cdi.Param;

/** Where the activities of a year got to. */
@Named
@RequestScoped
public class ActivityCoverageView {

    private static final int FIRST_YEAR = 2021;

    @Param(name = "anio", converterClass = NumberConverter.class)
    Long askedYear;

    @Inject ActivityService activityService;
    @Inject ActivitiesAddress address;
    @Inject Clock clock;

    private int year;

    @PostConstruct
    void look() {
        year = year();
    }

    private int year() {
        int now = LocalDate.now(clock).getYear();
        boolean past = askedYear != null && askedYear >= FIRST_YEAR && askedYear <= now;
        return past ? askedYear.intValue() : now;
    }

    // The year

    public int getYear() {
        return year;
    }

    public String getYearBefore() {
        return year > FIRST_YEAR
                ? address.of(ActivityPile.COBERTURA) + "&anio=" + (year - 1)
                : null;
    }

    public String getYearAfter() {
        return year < LocalDate.now(clock).getYear()
                ? address.of(ActivityPile.COBERTURA) + "&anio=" + (year + 1)
                : null;
    }

    public List<ActivityCoverage> getCoverage() {
        return activityService.coverage(year);
    }

    /** "12,5 %", cut so that none reads better than it is. */
    public String share(long part, long whole) {
        return SurveyLabels.of(part, whole);
    }

    /** How long the bar of a region is, of 100. */
    public BigDecimal length(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part * 100)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN);
    }
}
