package cl.soser.canal.web.shared.time;

import cl.soser.canal.web.shared.language.Bundles;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Writes an instant as {@code dd-MM-yyyy HH:mm} in Santiago, or in the attribute "zone". */
@FacesConverter("canal.instant")
public class InstantConverter implements Converter<Instant> {

    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm", Bundles.LOCALE);

    @Override
    public Instant getAsObject(FacesContext context, UIComponent component, String value) {
        throw new ConverterException("an instant is shown, not typed");
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Instant value) {
        Object zone = component.getAttributes().get("zone");
        return value == null
                ? ""
                : SHORT.format(value.atZone(zone instanceof ZoneId id ? id : Dates.SANTIAGO));
    }
}
