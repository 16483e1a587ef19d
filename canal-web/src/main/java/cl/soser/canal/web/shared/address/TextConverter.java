package cl.soser.canal.web.shared.address;

/** The text as it came. Without this converter an empty one would count as not given. */
public class TextConverter extends AddressConverter<String> {

    @Override
    String read(String given) {
        return given;
    }
}
