package cl.soser.canal.sla;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A file of holidays: one a line, {@code fecha;nombre;alcance;territorios}, parted by semicolons or
 * commas. Scope and territories may be missing: then it is national. A broken line spoils no other.
 *
 * @param broken lines that say nothing usable, by their number in the file
 */
record HolidayFile(List<NewHoliday> holidays, List<HolidayImport.Broken> broken) {

    /** Nobody keeps as many; more is some other file. */
    static final int LONGEST = 2_000;

    private static final DateTimeFormatter CHILEAN =
            DateTimeFormatter.ofPattern("dd-MM-uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    static HolidayFile read(String text) {
        List<NewHoliday> holidays = new ArrayList<>();
        List<HolidayImport.Broken> broken = new ArrayList<>();
        String[] lines = text.replace("\uFEFF", "").split("\r\n|\r|\n");
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty() || i == 0 && line.toLowerCase(Locale.ROOT).startsWith("fecha")) {
                continue;
            }
            if (i >= LONGEST) {
                broken.add(new HolidayImport.Broken(i + 1, "long"));
                break;
            }
            read(line, i + 1, holidays, broken);
        }
        return new HolidayFile(holidays, broken);
    }

    private static void read(
            String line, int number, List<NewHoliday> holidays, List<HolidayImport.Broken> broken) {
        String[] cells = line.split(line.contains(";") ? ";" : ",", -1);
        LocalDate date = date(cells[0]);
        String name = cells.length > 1 ? unquoted(cells[1]) : "";
        HolidayScope scope = scope(cells.length > 2 ? unquoted(cells[2]) : "");
        if (date == null) {
            broken.add(new HolidayImport.Broken(number, "date"));
        } else if (name.isEmpty() || name.length() > 120) {
            broken.add(new HolidayImport.Broken(number, "name"));
        } else if (scope == null) {
            broken.add(new HolidayImport.Broken(number, "scope"));
        } else {
            NewHoliday one =
                    new NewHoliday(date, name, scope, cells.length > 3 ? unquoted(cells[3]) : null);
            if (one.isSound()) {
                holidays.add(one);
            } else {
                broken.add(new HolidayImport.Broken(number, "territory"));
            }
        }
    }

    private static LocalDate date(String cell) {
        String text = unquoted(cell);
        try {
            LocalDate date =
                    text.matches("\\d{4}-.*")
                            ? LocalDate.parse(text)
                            : LocalDate.parse(text, CHILEAN);
            return date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR ? null : date;
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

    private static String unquoted(String cell) {
        String text = cell.strip();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).strip()
                : text;
    }
}
