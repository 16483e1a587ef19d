package cl.soser.canal.reporting;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.INSTITUCION;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.reporting.cases.CaseRepository;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseProgressCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.ReportingScope;
import cl.soser.canal.reporting.recent.RecentCases;
import cl.soser.canal.sla.Compliance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Figures of the current day in Santiago. Readers of an institution or area get their own only. */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES, AREA, INSTITUCION})
@TransactionAttribute(SUPPORTS)
public class TodayFigureQuery {

    @Inject TimelinessCounter timeliness;
    @Inject CaseRepository caseRepository;
    @Inject RecentCases recentCases;
    @Inject ReportingScope reportingScope;
    @Inject Clock clock;

    /**
     * @param due the entries of today and the states of what falls due today
     * @param answered whose first answer left today, whenever they were due
     */
    public record Today(DayRange days, Compliance due, long answered) implements Serializable {}

    /**
     * @param filter its codes and its school narrow what is counted
     */
    public Today of(@NotNull CaseCriteria filter) {
        CaseCriteria own = reportingScope.of(filter);
        LocalDate day = LocalDate.now(clock);
        DayRange today = new DayRange(day, day.plusDays(1));
        return new Today(
                today,
                timeliness.of(today, List.of(), own).total(),
                recentCases
                        .cases(today, own)
                        .map(all -> all.filter(one -> one.isAnswered(today)).count())
                        .orElseGet(
                                () ->
                                        caseRepository.count(
                                                own.progress(
                                                        CaseProgressCriteria.answered(today)))));
    }
}
