package cl.soser.canal.reporting;

import cl.soser.canal.reporting.cases.CaseRepository;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.DayRange;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The only count of {@link CaseShare}. Checks no rights; callers must check them. */
@Dependent
class CaseShareCounter {

    @Inject CaseRepository caseRepository;

    CaseShare.Counted of(CaseShare share, DayRange days, CaseCriteria filter) {
        return share.of(
                share.counts().stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        count ->
                                                caseRepository.count(count.filter(days, filter)))));
    }
}
