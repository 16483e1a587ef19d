package cl.soser.canal.field;

import cl.soser.canal.directory.Comuna;
import cl.soser.canal.directory.Directory;
import cl.soser.canal.directory.Region;
import cl.soser.canal.sla.Holiday;
import cl.soser.canal.sla.HolidayScope;
import cl.soser.canal.sla.Holidays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Where a holiday of a region, a province or a comuna is kept: nobody owes a report there. */
@ApplicationScoped
class RestingComunas {

    @Inject Holidays holidays;
    @Inject Directory directory;

    /** Codes of SUBDERE begin with those of what they lie in. */
    List<String> on(LocalDate day) {
        List<String> territories =
                holidays.ofYear(day.getYear()).stream()
                        .filter(one -> one.getDate().equals(day))
                        .filter(one -> one.getScope() != HolidayScope.NACIONAL)
                        .map(Holiday::getTerritoryCodes)
                        .filter(codes -> codes != null && !codes.isBlank())
                        .flatMap(codes -> Stream.of(codes.split("\\|")))
                        .toList();
        if (territories.isEmpty()) {
            return List.of();
        }
        return directory.regions().stream()
                .map(Region::getCode)
                .flatMap(region -> directory.comunas(region).stream())
                .map(Comuna::getCode)
                .filter(code -> territories.stream().anyMatch(code::startsWith))
                .toList();
    }
}
