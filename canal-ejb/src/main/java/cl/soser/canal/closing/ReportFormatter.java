package cl.soser.canal.closing;

import static cl.soser.canal.closing.ReportLabels.word;

import cl.soser.canal.reporting.FigureUnit;
import cl.soser.canal.shared.JsonProvider;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Formats the texts of the files for people, in Chilean Spanish. */
final class ReportFormatter {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM 'de' uuuu", ReportLabels.CHILE);
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm", ReportLabels.CHILE);
    private static final Set<String> OF_CODES =
            Set.of("canal", "urgencia", "estado", "plazo", "clase");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private ReportFormatter() {}

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    static String title(MonthReport report) {
        return word("title", month(report.getMonth()));
    }

    static String instant(Instant instant) {
        return instant == null ? "" : INSTANT.format(instant.atZone(SANTIAGO));
    }

    /** What every file says first. */
    static Map<String, String> head(FrozenReport frozen) {
        MonthReport report = frozen.report();
        Map<String, String> head = new LinkedHashMap<>();
        head.put(word("head.institution"), report.getName());
        head.put(word("head.month"), month(report.getMonth()));
        head.put(word("head.closed"), instant(report.getClose().getClosedAt()));
        head.put(word("head.requests"), String.valueOf(report.getRequests()));
        head.put(word("head.adjustments"), String.valueOf(frozen.adjustments().size()));
        head.put(word("head.hash"), report.getHash());
        return head;
    }

    /** A code in words where there are some; any other text as it is. */
    static String value(String name, String text) {
        if (name.equals("formula")) {
            String[] parts = text.split(" sobre ");
            return parts.length == 2
                    ? word(
                            "formula",
                            ReportLabels.of("averaging", parts[0]),
                            ReportLabels.of("base", parts[1]))
                    : text;
        }
        return OF_CODES.contains(name) ? ReportLabels.of(kind(name), text) : text;
    }

    private static String kind(String name) {
        return switch (name) {
            case "canal" -> "channel";
            case "urgencia" -> "urgency";
            case "estado" -> "status";
            case "clase" -> "termChange";
            default -> "verdict";
        };
    }

    /**
     * As a page says it: a share in hundredths, cut so that none reads better than it is.
     *
     * @param unit of a number
     */
    static String shown(FigureUnit unit, String name, JsonValue value) {
        if (value instanceof JsonNumber number) {
            BigDecimal plain = number.bigDecimalValue();
            return unit.isShare()
                            || unit == FigureUnit.TARGET && plain.compareTo(BigDecimal.ONE) <= 0
                    ? percent(plain, unit == FigureUnit.SHARE_AT_MOST)
                    : plain.toPlainString().replace('.', ',');
        }
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return word("yesNo." + value);
        }
        if (value instanceof JsonString text) {
            return text.getString().matches("\\d{4}-\\d\\d-\\d\\dT.*")
                    ? instant(OffsetDateTime.parse(text.getString()).toInstant())
                    : value(name, text.getString());
        }
        return word("nothing");
    }

    /** "98,05 %". */
    static String percent(BigDecimal share, boolean ceiling) {
        return share.multiply(HUNDRED)
                        .setScale(2, ceiling ? RoundingMode.UP : RoundingMode.DOWN)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ',')
                + " %";
    }

    /** An adjustment with its path in words. */
    static JsonObject toJson(Adjustment adjustment) {
        JsonObjectBuilder json = JsonProvider.object();
        adjustment
                .toJson()
                .forEach(
                        (name, value) -> {
                            if (name.equals("dato")) {
                                json.add(name, path(adjustment.getWhat()));
                            } else if (name.equals("causa") && adjustment.getWhy() != null) {
                                json.add(name, ReportLabels.of("step", adjustment.getWhy().name()));
                            } else if (name.equals("antes") && adjustment.getBefore() != null) {
                                json.add(name, plain(adjustment.getBefore()));
                            } else if (name.equals("despues") && adjustment.getAfter() != null) {
                                json.add(name, plain(adjustment.getAfter()));
                            } else {
                                json.add(name, value);
                            }
                        });
        return json.build();
    }

    /** What a value of an adjustment reads like; nothing where there is none. */
    static String plain(String value) {
        if (value == null) {
            return null;
        }
        if (value.equals("true") || value.equals("false")) {
            return word("yesNo." + value);
        }
        return value.matches("\\d{4}-\\d\\d-\\d\\dT.*")
                ? instant(OffsetDateTime.parse(value).toInstant())
                : value.matches("-?\\d+\\.\\d+") ? value.replace('.', ',') : value;
    }

    /** "Oportunidad por motivo, RECLAMO: fuera de plazo". */
    static String path(String what) {
        String[] parts = what.split("\\.");
        String last = ReportLabels.of("column", parts[parts.length - 1]);
        if (parts.length == 1) {
            return last;
        }
        String first = ReportLabels.of("section", parts[0]);
        if (parts.length == 2) {
            return first + ": " + last;
        }
        String row = what.substring(parts[0].length() + 1, what.lastIndexOf('.'));
        return first + ", " + (row.isEmpty() ? word("none") : plain(row)) + ": " + last;
    }
}
