package cl.soser.canal.shared.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class ClientAddressTest {

    @Test
    void onlyTheNetworkIsKept() {
        assertEquals("203.0.113.0/24", ClientAddress.network("203.0.113.77"));
        assertEquals("2001:db8:1:0:0:0:0:0/48", ClientAddress.network("2001:db8:1:2:3:4:5:6"));
    }

    @Test
    void aNetworkIsTakenToo() {
        ClientAddress address = new ClientAddress();
        address.comesFrom("2001:db8:1:2::/64");
        assertEquals("2001:db8:1:0:0:0:0:0/48", address.network());
    }

    @Test
    void whatIsNoAddressIsForgotten() {
        ClientAddress address = new ClientAddress();
        for (String text : new String[] {null, "", "example.org", "1.2.3.4\r\nx", "cafe", "::::"}) {
            address.comesFrom(text);
            assertNull(address.network(), text);
        }
    }
}
