package cl.soser.canal.directory;

import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;

/** Zone names of the territory, also on a Java whose zone table is older than Aysén's own zone. */
final class TimeZones {

    private static final String AYSEN = "America/Coyhaique";
    private static final String SAME_RULES_SINCE_2025 = "America/Punta_Arenas";

    private TimeZones() {}

    static ZoneId of(String name) {
        boolean unknownAysen =
                AYSEN.equals(name) && !ZoneRulesProvider.getAvailableZoneIds().contains(name);
        return ZoneId.of(unknownAysen ? SAME_RULES_SINCE_2025 : name);
    }
}
