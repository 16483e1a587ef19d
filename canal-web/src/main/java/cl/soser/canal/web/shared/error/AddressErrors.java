package cl.soser.canal.web.shared.error;

import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
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

    /**
     * What the address asks for; an unknown value is an error.
     *
     * @param asked null or empty where the parameter is not given
     * @param known what a text stands for, if for anything
     * @param otherwise where it is not given, and beside the error
     */
    public <T> T value(
            String parameter, String asked, Function<String, Optional<T>> known, T otherwise) {
        if (asked == null || asked.isEmpty()) {
            return otherwise;
        }
        Optional<T> value = known.apply(asked);
        if (value.isEmpty()) {
            add(parameter, Bundles.text("figures.value.unknown"));
        }
        return value.orElse(otherwise);
    }

    /** One of the constants of a type, by its name. */
    public <E extends Enum<E>> E option(String parameter, String asked, E[] all, E otherwise) {
        return value(
                parameter,
                asked,
                name -> Stream.of(all).filter(one -> one.name().equals(name)).findAny(),
                otherwise);
    }

    public Map<String, String> getAll() {
        return all;
    }

    public boolean isNone() {
        return all.isEmpty();
    }
}
