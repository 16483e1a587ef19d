package cl.soser.canal.reporting.cases;

import cl.soser.canal.directory.Comuna;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.Region;
import java.util.HashMap;
import java.util.Map;

/** The names of regions and comunas; read once for a whole file. */
record PlaceNames(Map<String, String> regions, Map<String, String> comunas) {

    static PlaceNames of(DirectoryQuery directory) {
        Map<String, String> regions = new HashMap<>();
        Map<String, String> comunas = new HashMap<>();
        for (Region region : directory.regions()) {
            regions.put(region.getCode(), region.getShortName());
            for (Comuna comuna : directory.comunas(region.getCode())) {
                comunas.put(comuna.getCode(), comuna.getName());
            }
        }
        return new PlaceNames(regions, comunas);
    }

    /** Null where there is no such code. */
    String region(String code) {
        return code == null ? null : regions.get(code);
    }

    String comuna(String code) {
        return code == null ? null : comunas.get(code);
    }
}
