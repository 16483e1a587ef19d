package cl.soser.canal.export;

import cl.soser.canal.reporting.criteria.CaseCriteriaParser;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The filters of a list as its address has them, always in one order. */
record ExportCriteria(Map<String, String> filters) {

    ExportCriteria {
        Map<String, String> known = new TreeMap<>();
        filters.forEach(
                (name, value) -> {
                    if (CaseCriteriaParser.NAMES.contains(name)
                            && value != null
                            && !value.isBlank()) {
                        known.put(name, value.strip());
                    }
                });
        filters = Map.copyOf(known);
    }

    static ExportCriteria parse(String text) {
        Map<String, String> filters = new TreeMap<>();
        for (String one : text.split("&")) {
            int cut = one.indexOf('=');
            if (cut > 0) {
                filters.put(
                        one.substring(0, cut),
                        URLDecoder.decode(one.substring(cut + 1), StandardCharsets.UTF_8));
            }
        }
        return new ExportCriteria(filters);
    }

    @Override
    public String toString() {
        return new TreeMap<>(filters)
                .entrySet().stream()
                        .map(
                                one ->
                                        one.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
