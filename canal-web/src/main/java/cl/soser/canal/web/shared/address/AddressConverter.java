package cl.soser.canal.web.shared.address;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;

/**
 * Reads one parameter of an address. It is asked only where the address has that parameter; an
 * empty one is an empty text here.
 */
abstract class AddressConverter<T> implements Converter<T> {

    /** Null where the value counts as not given. */
    abstract T read(String given);

    @Override
    public T getAsObject(FacesContext context, UIComponent component, String value) {
        return read(value == null ? "" : value);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, T value) {
        return value == null ? "" : value.toString();
    }
}
