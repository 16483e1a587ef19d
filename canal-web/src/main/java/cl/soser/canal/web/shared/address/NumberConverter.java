package cl.soser.canal.web.shared.address;

/** A number, as where a list goes on; anything else counts as not given. */
public class NumberConverter extends AddressConverter<Long> {

    @Override
    Long read(String given) {
        return given.matches("\\d{1,18}") ? Long.valueOf(given) : null;
    }
}
