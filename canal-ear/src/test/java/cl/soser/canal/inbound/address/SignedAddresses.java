package cl.soser.canal.inbound.address;

import java.util.List;

/** Addresses signed with any key, for tests. */
public final class SignedAddresses {

    private SignedAddresses() {}

    public static String with(String key, String number) {
        return new ReplyAddressSignature("canal@canal.example", List.of(key)).address(number);
    }
}
