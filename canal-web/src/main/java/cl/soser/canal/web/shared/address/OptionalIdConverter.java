package cl.soser.canal.web.shared.address;

/**
 * The number of what a form changes; an empty one counts as not given: the form is for something
 * new.
 */
public class OptionalIdConverter extends IdConverter {

    @Override
    Long read(String given) {
        return given.isBlank() ? null : super.read(given);
    }
}
