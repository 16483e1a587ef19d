package cl.soser.canal.web.shared.address;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import java.util.stream.Stream;

/**
 * One of the constants of the field's type, by its name; anything else counts as not given. The one
 * that Faces has for them would leave a message on the page instead.
 */
public class OptionConverter implements Converter<Enum<?>> {

    @Override
    public Enum<?> getAsObject(FacesContext context, UIComponent component, String value) {
        Class<?> type = component.getValueExpression("value").getExpectedType();
        return Stream.of(type.getEnumConstants())
                .map(one -> (Enum<?>) one)
                .filter(one -> written(one).equals(value))
                .findFirst()
                .orElse(null);
    }

    /** As the address says it. */
    String written(Enum<?> one) {
        return one.name();
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Enum<?> value) {
        return value == null ? "" : written(value);
    }
}
