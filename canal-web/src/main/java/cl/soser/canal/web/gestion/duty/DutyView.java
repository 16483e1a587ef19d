package cl.soser.canal.web.gestion.duty;

import cl.soser.canal.field.DutyCriteria;
import cl.soser.canal.field.DutyQuery;
import cl.soser.canal.field.DutyState;
import cl.soser.canal.web.shared.address.DayConverter;
import cl.soser.canal.web.shared.address.NumberConverter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** gestion/turno.xhtml: which schools reported on a day and which did not. */
@Named
@RequestScoped
public class DutyView {

    @Inject DutyQuery dutyQuery;
    @Inject Clock clock;

    @Param(name = "dia", converterClass = DayConverter.class)
    LocalDate asked;

    @Param(name = "region")
    String askedRegion;

    @Param(name = "comuna")
    String askedComuna;

    @Param(name = "persona", converterClass = NumberConverter.class)
    Long person;

    @Param(name = "estado")
    String askedState;

    private DutyCriteria filter;

    @PostConstruct
    void look() {
        LocalDate day = day();
        String region = code(askedRegion, "\\d{1,2}");
        filter =
                new DutyCriteria(
                        day,
                        region,
                        region == null ? null : code(askedComuna, "\\d{5}"),
                        person,
                        state());
    }

    private LocalDate day() {
        LocalDate today = LocalDate.now(clock);
        boolean past = asked != null && !asked.isAfter(today) && asked.getYear() >= 2020;
        return past ? asked : today;
    }

    private static String code(String asked, String pattern) {
        return asked != null && asked.matches(pattern) ? asked : null;
    }

    /** What is missing, unless something else is asked for. */
    private DutyState state() {
        if (DutyAddress.ALL.equals(askedState)) {
            return null;
        }
        return Stream.of(DutyState.values())
                .filter(one -> one.name().equals(askedState))
                .findAny()
                .orElse(DutyState.FALTA);
    }

    String here(LocalDate day, DutyState state) {
        return DutyAddress.of(day, filter.region(), filter.comuna(), filter.account(), state);
    }

    public DutyCriteria getFilter() {
        return filter;
    }

    /** Of this very list. */
    public String getHere() {
        return DutyAddress.of(filter);
    }

    public String getDay() {
        return filter.day().toString();
    }

    public boolean isSchoolDay() {
        return dutyQuery.isSchoolDay(filter.day());
    }

    public String getPerson() {
        return filter.account() == null ? null : filter.account().toString();
    }

    public String getState() {
        return filter.state() == null ? DutyAddress.ALL : filter.state().name();
    }

    public boolean isFiltered() {
        return filter.region() != null || filter.account() != null;
    }

    public String getUnfiltered() {
        return DutyAddress.of(filter.day(), null, null, null, filter.state());
    }
}
