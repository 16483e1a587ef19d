package cl.soser.canal.api.doc;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which form of the document a header Accept prefers; JSON where it does not mind. */
enum DocumentFormat {
    JSON,
    YAML,
    NEITHER;

    /** A media range and how much it is wanted. */
    private record Range(String type, double weight) {

        static Range of(String text) {
            String[] parts = text.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*");
            double weight =
                    Arrays.stream(parts)
                            .filter(part -> part.matches("q=[01](\\.\\d{0,3})?"))
                            .mapToDouble(part -> Double.parseDouble(part.substring(2)))
                            .findFirst()
                            .orElse(1);
            return new Range(parts[0], weight);
        }

        private DocumentFormat form() {
            if (List.of("*/*", "application/*", "application/json").contains(type)
                    || type.equals("application/vnd.oai.openapi+json")) {
                return JSON;
            }
            return type.contains("yaml") || type.equals("application/vnd.oai.openapi")
                    ? YAML
                    : NEITHER;
        }
    }

    static DocumentFormat of(String accept) {
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        return Arrays.stream(accept.split(","))
                .map(Range::of)
                .filter(range -> range.weight() > 0 && range.form() != NEITHER)
                .sorted(Comparator.comparingDouble(Range::weight).reversed())
                .findFirst()
                .map(Range::form)
                .orElse(NEITHER);
    }
}
