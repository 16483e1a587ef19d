package cl.soser.canal.web.shared.address;

/** Whether the address has this parameter, whatever its value. */
public class GivenConverter extends AddressConverter<Boolean> {

    @Override
    Boolean read(String given) {
        return true;
    }
}
