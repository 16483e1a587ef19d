package cl.soser.canal.inbound.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReplyAddressSignatureTest {

    private static final String NEW = "una-clave-nueva-de-treinta-y-dos-letras";
    private static final String OLD = "una-clave-vieja-de-treinta-y-dos-letras";
    private static final ReplyAddressSignature SEAL =
            new ReplyAddressSignature("Canal@Canal.example", List.of(NEW, OLD));

    @Property
    void everyTicketIsFoundAgainByItsAddress(
            @ForAll @IntRange(min = 2020, max = 2099) int year,
            @ForAll @IntRange(min = 0, max = 999_999_999) int count) {
        String number = String.format("CP-%d-%06d", year, count);
        String address = SEAL.address(number);
        assertEquals(Optional.of(number), SEAL.number(address));
        assertEquals(
                Optional.of(number), SEAL.number(" " + address.toUpperCase(Locale.ROOT) + " "));
        assertTrue(address.indexOf('@') <= 64);
        assertFalse(SEAL.isForged(address));
    }

    @Property
    void noLetterOfItCanBeAnother(
            @ForAll @IntRange(min = 0, max = 999_999) int count,
            @ForAll @IntRange(min = 0, max = 60) int place,
            @ForAll @IntRange(min = 0, max = 35) int letter) {
        String address = SEAL.address(String.format("CP-2026-%06d", count));
        int at = place % address.indexOf('@');
        char other = "abcdefghijklmnopqrstuvwxyz0123456789".charAt(letter);
        Assume.that(address.charAt(at) != other);
        String changed = address.substring(0, at) + other + address.substring(at + 1);
        assertTrue(SEAL.number(changed).isEmpty());
    }

    @Test
    void aSignatureOfOneTicketOpensNoOther() {
        String address = SEAL.address("CP-2026-000123");
        String other = address.replace("000123", "000124");
        assertTrue(SEAL.number(other).isEmpty());
        assertTrue(SEAL.isForged(other));
    }

    @Test
    void anOldKeyIsAcceptedUntilItIsTakenAwayAndSignsNothing() {
        String old =
                new ReplyAddressSignature("canal@canal.example", List.of(OLD))
                        .address("CP-2026-000123");
        assertEquals(Optional.of("CP-2026-000123"), SEAL.number(old));
        assertNotEquals(old, SEAL.address("CP-2026-000123"));
        ReplyAddressSignature later =
                new ReplyAddressSignature("canal@canal.example", List.of(NEW));
        assertEquals(Optional.empty(), later.number(old));
        assertTrue(later.isForged(old));
    }

    @Test
    void otherAddressesAreNotOurs() {
        for (String address :
                List.of(
                        "canal@canal.example",
                        "canal+2026-000123@otro.example",
                        "x",
                        "",
                        "canal+2026-000123.aaaaaaaaaaaaaaaa@canal.example.evil.example",
                        "Otra Persona <ana@canal.example>")) {
            assertTrue(SEAL.number(address).isEmpty());
            assertFalse(SEAL.isForged(address));
        }
    }
}
