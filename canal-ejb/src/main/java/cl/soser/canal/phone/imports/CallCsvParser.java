package cl.soser.canal.phone.imports;

import cl.soser.canal.phone.CallOutcome;
import cl.soser.canal.phone.CallParts;
import cl.soser.canal.phone.imports.CallFile.Unusable;
import cl.soser.canal.phone.imports.CallLineError.Reason;
import cl.soser.canal.shared.Plain;
import cl.soser.canal.sla.DeadlineLabels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A list of calls, one a line, under a header that names its columns in any order: {@code id},
 * {@code inicio}, {@code resultado} and {@code espera} always, {@code conversacion}, {@code
 * agente}, {@code telefono} and {@code cola} where known. Parted by semicolon or comma; seconds
 * with decimal comma or dot; dates {@code dd-MM-yyyy HH:mm:ss} or {@code yyyy-MM-dd HH:mm:ss} in
 * Santiago, or ISO 8601 with offset. Cells at the end of a line may be missing where they may be
 * empty; a cell too many is none of the columns', so the line is left out: an unquoted decimal
 * comma would shift all that follows. {@code canal-api/README.md} documents it for the exchange.
 */
final class CallCsvParser implements CallFile.LineReader {

    private static final List<String> NEEDED = List.of("id", "inicio", "resultado", "espera");
    private static final Map<String, CallOutcome> RESULTS =
            Map.of(
                    "atendida", CallOutcome.ATENDIDA,
                    "abandonada", CallOutcome.COLGO,
                    "colgo", CallOutcome.COLGO,
                    "tiempo agotado", CallOutcome.TIEMPO_AGOTADO,
                    "tecla", CallOutcome.TECLA,
                    "cola vacia", CallOutcome.COLA_VACIA);
    private static final List<DateTimeFormatter> DATES =
            List.of(
                    pattern("dd-MM-uuuu HH:mm:ss[.SSS]"),
                    pattern("uuuu-MM-dd HH:mm:ss[.SSS]"),
                    pattern("uuuu-MM-dd'T'HH:mm:ss[.SSS]"));
    private static final long LONGEST_DAYS_MS = 2L * 24 * 3600 * 1000;

    private final CallFile file;
    private final CSVFormat format;
    private final Map<String, Integer> columns = new HashMap<>();
    private final int header;
    private final int width;

    CallCsvParser(CallFile file, List<String> lines) {
        this.file = file;
        int first = 0;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        if (first == lines.size()) {
            throw new UnreadableCallsException("phone.file.empty");
        }
        String names = lines.get(first);
        this.header = first + 1;
        this.format =
                CSVFormat.Builder.create()
                        .setDelimiter(names.indexOf(';') >= 0 ? ';' : ',')
                        .setIgnoreSurroundingSpaces(true)
                        .get();
        List<String> cells = cells(names);
        for (int i = 0; cells != null && i < cells.size(); i++) {
            String name = Plain.fold(cells.get(i));
            if (columns.putIfAbsent(name, i) != null && !name.isBlank()) {
                throw new UnreadableCallsException("phone.file.repeatedColumn", name);
            }
        }
        width = cells == null ? 0 : cells.size();
        if (!columns.keySet().containsAll(NEEDED)) {
            throw new UnreadableCallsException("phone.file.columns");
        }
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    @Override
    public int header() {
        return header;
    }

    /** Null where quotes do not match. */
    private List<String> cells(String line) {
        try (CSVParser parser = CSVParser.parse(line, format)) {
            return parser.stream().findFirst().map(row -> row.stream().toList()).orElse(null);
        } catch (IOException | UncheckedIOException e) {
            return null;
        }
    }

    @Override
    public void read(int number, String line) throws Unusable {
        List<String> cells = cells(line);
        if (cells == null) {
            file.sees("#" + number);
            throw new Unusable(Reason.ILEGIBLE, null);
        }
        Row row = new Row(cells);
        String id = row.id(number);
        if (cells.size() > width) {
            throw new Unusable(Reason.CELDAS, cells.size() + " > " + width);
        }
        String queue = row.text("cola");
        if (!queue.isEmpty()) {
            file.ofThisLine(queue);
        }
        String start = row.needed("inicio");
        Instant entered = file.happened(instant(start), start);
        long wait = row.millis("espera");
        CallOutcome outcome = RESULTS.get(Plain.fold(row.needed("resultado")).replace('_', ' '));
        if (outcome == null) {
            throw new Unusable(Reason.RESULTADO, row.text("resultado"));
        }
        Instant end = entered.plusMillis(wait);
        CallParts parts = CallParts.entered(entered, CallFile.caller(row.text("telefono")));
        file.add(
                id,
                outcome.isAnswered()
                        ? parts.and(answered(row, end, wait))
                        : parts.and(CallParts.left(end, outcome, wait)));
    }

    private static CallParts answered(Row row, Instant at, long wait) throws Unusable {
        String agent = CallFile.agent(row.text("agente"));
        CallParts taken = CallParts.connected(at, wait, agent);
        if (row.text("conversacion").isEmpty()) {
            return taken;
        }
        long talk = row.millis("conversacion");
        return taken.and(CallParts.completed(at.plusMillis(talk), wait, talk, agent));
    }

    /** An hour that the clock leaves out did not happen; of one it gives twice, the first. */
    private static Instant instant(String text) throws Unusable {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            for (DateTimeFormatter date : DATES) {
                Instant found = local(text, date, DeadlineLabels.SANTIAGO);
                if (found != null) {
                    return found;
                }
            }
            throw new Unusable(Reason.FECHA, text);
        }
    }

    private static Instant local(String text, DateTimeFormatter date, ZoneId zone) {
        try {
            LocalDateTime local = LocalDateTime.parse(text, date);
            return zone.getRules().getValidOffsets(local).isEmpty()
                    ? null
                    : local.atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private final class Row {

        private final List<String> cells;

        Row(List<String> cells) {
            this.cells = cells;
        }

        String text(String column) {
            int place = columns.getOrDefault(column, Integer.MAX_VALUE);
            return place < cells.size() ? cells.get(place) : "";
        }

        String needed(String column) throws Unusable {
            if (columns.get(column) >= cells.size()) {
                throw new Unusable(Reason.INCOMPLETA, null);
            }
            return text(column);
        }

        String id(int number) throws Unusable {
            String text = text("id");
            try {
                String id = CallFile.id(text);
                file.sees(id);
                return id;
            } catch (Unusable none) {
                file.sees("#" + number);
                throw none;
            }
        }

        /** Cut, not rounded: 14,9996 s is under fifteen. */
        long millis(String column) throws Unusable {
            String text = needed(column);
            if (!text.matches("-?[0-9]{1,9}([.,][0-9]{1,6})?")) {
                throw new Unusable(Reason.NUMERO, text);
            }
            long millis =
                    new BigDecimal(text.replace(',', '.'))
                            .movePointRight(3)
                            .setScale(0, RoundingMode.DOWN)
                            .longValueExact();
            if (text.startsWith("-") && millis <= 0) {
                throw new Unusable(Reason.NEGATIVA, text);
            }
            if (millis > LONGEST_DAYS_MS) {
                throw new Unusable(Reason.NUMERO, text);
            }
            return millis;
        }
    }
}
