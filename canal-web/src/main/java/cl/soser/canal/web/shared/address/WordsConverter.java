package cl.soser.canal.web.shared.address;

/** What somebody looks for, without the blanks around it; blanks alone count as not given. */
public class WordsConverter extends AddressConverter<String> {

    @Override
    String read(String given) {
        return given.isBlank() ? null : given.strip();
    }
}
