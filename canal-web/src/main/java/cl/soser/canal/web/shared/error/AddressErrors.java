package cl.soser.canal.web.shared.error;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.omnifaces.util.Faces;

/**
 * What the address of a page of figures says wrongly, by parameter: answered with 400 and named, in
 * parts/address-errors.xhtml, instead of showing something else than was asked for.
 */
@Named
@RequestScoped
public class AddressErrors {

    private static final int BAD_REQUEST = 400;

    private final Map<String, String> all = new LinkedHashMap<>();

    /** Of the names the page reads, each may occur once, and no other may. */
    public void expect(Set<String> names) {
        add(UnknownParameters.of(Faces.getRequest(), names));
    }

    public void add(Map<String, String> errors) {
        errors.forEach(this::add);
    }

    /** In words for a person; only the first error of a parameter is shown. */
    public void add(String parameter, String words) {
        all.putIfAbsent(parameter, words);
        Faces.setResponseStatus(BAD_REQUEST);
    }

    public Map<String, String> getAll() {
        return all;
    }

    public boolean isNone() {
        return all.isEmpty();
    }
}
