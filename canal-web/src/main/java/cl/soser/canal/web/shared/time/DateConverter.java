package cl.soser.canal.web.shared.time;

import cl.soser.canal.web.shared.language.Bundles;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people type it (27-11-2026, 27/11/2026, 27.11.2026) or as a date field of a browser
 * sends it (2026-11-27). Written as dd-MM-yyyy, or as ISO when the component's attribute "iso" is
 * true.
 */
@FacesConverter("canal.date")
public class DateConverter implements Converter<LocalDate> {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern CHILEAN =
            Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");

    @Override
    public LocalDate getAsObject(FacesContext context, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return parse(value.strip());
        } catch (DateTimeException e) {
            throw new ConverterException(
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, Bundles.text("error.date"), null),
                    e);
        }
    }

    /**
     * @throws DateTimeException when it is not a day
     */
    public static LocalDate parse(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher chilean = CHILEAN.matcher(text);
        if (chilean.matches()) {
            return day(chilean.group(3), chilean.group(2), chilean.group(1));
        }
        throw new DateTimeException("not a date");
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, LocalDate value) {
        if (value == null) {
            return "";
        }
        boolean iso = "true".equals(String.valueOf(component.getAttributes().get("iso")));
        return iso ? value.toString() : written(value);
    }

    /** As Chileans write it in a form: 27-11-2026. */
    public static String written(LocalDate day) {
        return String.format(
                Bundles.LOCALE,
                "%02d-%02d-%04d",
                day.getDayOfMonth(),
                day.getMonthValue(),
                day.getYear());
    }
}
