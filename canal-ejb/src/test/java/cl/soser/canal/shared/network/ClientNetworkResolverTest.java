package cl.soser.canal.shared.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientNetworkResolverTest {

    private static final List<String> PROXY = List.of("10.0.0.1");

    @Test
    void whatAClientClaimsIsIgnored() {
        assertEquals("203.0.113.9", ClientNetworkResolver.of("203.0.113.9", "1.2.3.4", PROXY));
        assertEquals("203.0.113.9", ClientNetworkResolver.of("203.0.113.9", "1.2.3.4", List.of()));
    }

    @Test
    void whatOurProxyWroteIsTheLastEntryAlone() {
        assertEquals(
                "203.0.113.9", ClientNetworkResolver.of("10.0.0.1", "1.2.3.4, 203.0.113.9", PROXY));
        assertEquals(
                "10.0.0.1", ClientNetworkResolver.of("10.0.0.1", "203.0.113.9, <script>", PROXY));
        assertEquals("10.0.0.1", ClientNetworkResolver.of("10.0.0.1", null, PROXY));
    }

    @Test
    void oneHouseholdIsOneNetworkInIpv6() {
        String one = ClientNetworkResolver.of("2800:a1:b2:c3:1::5", null, List.of());
        assertEquals(one, ClientNetworkResolver.of("2800:a1:b2:c3:ffff:1:2:3", null, List.of()));
        assertEquals(one, ClientNetworkResolver.of("2800:a1:b2:c3::7", null, List.of()));
    }

    @Test
    void differentHouseholdsAreNot() {
        String one = ClientNetworkResolver.of("2800:a1:b2:c3::7", null, List.of());
        String other = ClientNetworkResolver.of("2800:a1:b2:c4::7", null, List.of());
        assertEquals(false, one.equals(other));
    }
}
