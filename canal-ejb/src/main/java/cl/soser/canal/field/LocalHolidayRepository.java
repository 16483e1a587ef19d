package cl.soser.canal.field;

import cl.soser.canal.directory.Comuna;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.Region;
import cl.soser.canal.sla.Holiday;
import cl.soser.canal.sla.HolidayScope;
import cl.soser.canal.sla.HolidayService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Where a holiday of a region, a province or a comuna is kept: no report is owed there. */
@ApplicationScoped
class LocalHolidayRepository {

    @Inject HolidayService holidayService;
    @Inject DirectoryQuery directoryQuery;

    List<String> on(LocalDate day) {
        List<Holiday> kept =
                holidayService.ofYear(day.getYear()).stream()
                        .filter(one -> one.getDate().equals(day))
                        .filter(one -> one.getScope() != HolidayScope.NACIONAL)
                        .toList();
        if (kept.isEmpty()) {
            return List.of();
        }
        return directoryQuery.regions().stream()
                .map(Region::getCode)
                .flatMap(region -> directoryQuery.comunas(region).stream())
                .map(Comuna::getCode)
                .filter(code -> kept.stream().anyMatch(one -> one.isKeptIn(code)))
                .toList();
    }
}
