package cl.soser.canal.sla;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of holidays: one a line, {@code fecha;nombre;alcance;territorios}, separated by semicolons
 * or commas. Scope and territories may be missing: then it is national. A broken line does not
 * affect others.
 *
 * @param lines the line of each of them
 * @param broken unusable lines, by their number in the file
 */
record HolidayFileParser(
        List<AddHolidayCommand> holidays,
        List<Integer> lines,
        List<HolidayImportResult.Broken> broken) {

    /** No list of holidays is longer; more lines mean another kind of file. */
    static final int LONGEST = 2_000;

    private static final DateTimeFormatter CHILEAN =
            DateTimeFormatter.ofPattern("dd-MM-uuuu").withResolverStyle(ResolverStyle.STRICT);

    static HolidayFileParser read(String text) {
        List<AddHolidayCommand> holidays = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<HolidayImportResult.Broken> broken = new ArrayList<>();
        String[] lines = text.replace("\uFEFF", "").split("\r\n|\r|\n");
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty() || i == 0 && line.toLowerCase(Locale.ROOT).startsWith("fecha")) {
                continue;
            }
            if (i >= LONGEST) {
                broken.add(new HolidayImportResult.Broken(i + 1, "long"));
                break;
            }
            read(line, i + 1, holidays, places, broken);
        }
        return new HolidayFileParser(holidays, places, broken);
    }

    private static void read(
            String line,
            int number,
            List<AddHolidayCommand> holidays,
            List<Integer> lines,
            List<HolidayImportResult.Broken> broken) {
        List<String> cells = cells(line);
        if (cells.isEmpty()) {
            broken.add(new HolidayImportResult.Broken(number, "quotes"));
            return;
        }
        LocalDate date = date(cells.get(0));
        String name = cell(cells, 1);
        HolidayScope scope = scope(cell(cells, 2));
        if (date == null) {
            broken.add(new HolidayImportResult.Broken(number, "date"));
        } else if (name.isEmpty() || name.length() > 120) {
            broken.add(new HolidayImportResult.Broken(number, "name"));
        } else if (scope == null) {
            broken.add(new HolidayImportResult.Broken(number, "scope"));
        } else {
            AddHolidayCommand one = new AddHolidayCommand(date, name, scope, cell(cells, 3));
            if (!one.isInTime()) {
                broken.add(new HolidayImportResult.Broken(number, "year"));
            } else if (one.isSound()) {
                holidays.add(one);
                lines.add(number);
            } else {
                broken.add(new HolidayImportResult.Broken(number, "territory"));
            }
        }
    }

    private static LocalDate date(String cell) {
        try {
            return cell.matches("\\d{4}-.*")
                    ? LocalDate.parse(cell)
                    : LocalDate.parse(cell, CHILEAN);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static HolidayScope scope(String cell) {
        if (cell.isEmpty()) {
            return HolidayScope.NACIONAL;
        }
        try {
            return HolidayScope.valueOf(cell.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String cell(List<String> cells, int place) {
        return place < cells.size() ? cells.get(place) : "";
    }

    /**
     * The cells, separated by the separator that comes first outside quotes; empty if quotes are
     * not closed.
     */
    private static List<String> cells(String line) {
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(separator(line))
                        .setIgnoreSurroundingSpaces(true)
                        .setTrim(true)
                        .get();
        try (CSVParser parser = CSVParser.parse(line, format)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? records.get(0).toList() : List.of();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return List.of();
        }
    }

    private static char separator(String line) {
        boolean quoted = false;
        for (char sign : line.toCharArray()) {
            if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && (sign == ';' || sign == ',')) {
                return sign;
            }
        }
        return ';';
    }
}
