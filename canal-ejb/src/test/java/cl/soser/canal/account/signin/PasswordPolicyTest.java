package cl.soser.canal.account.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "caballo batería grapa",
                "ñandú-y-cóndor",
                "todo en minusculas vale",
                "83920174650192",
                "👩‍🍳👩‍🍳👩‍🍳 lentejas",
                "Canal-Demo-2026!",
                "        x      y z w"
            })
    void anyCompositionWillDo(String password) {
        assertEquals(Optional.empty(), PasswordPolicy.flawOf(password, "maria@correo.cl"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "PASSWORD",
                "12345678",
                "qwertyui",
                "contraseña",
                "Contrasena",
                "colocolo",
                "Verano2026!",
                "verano2026",
                "princesa1",
                "iloveyou",
                "aaaaaaaaaaaa",
                "abababababab"
            })
    void whatEverybodyTriesFirstWillNot(String password) {
        assertEquals(
                Optional.of(PasswordPolicy.Weakness.COMMON), PasswordPolicy.flawOf(password, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soser2026",
                "Junaeb-123",
                "CanalPAE!!",
                "canalpae",
                "maria.soto",
                "MariaSoto9",
                "soto-1234"
            })
    void norTheNamesOfChannelAndOwner(String password) {
        assertEquals(
                Optional.of(PasswordPolicy.Weakness.GUESSABLE),
                PasswordPolicy.flawOf(password, "maria.soto@correo.cl"));
    }

    @Test
    void aNameWithinALongPasswordIsNoFlaw() {
        assertEquals(
                Optional.empty(),
                PasswordPolicy.flawOf("soto camina hacia el mar", "maria.soto@correo.cl"));
    }

    @Test
    void lengthIsCountedInCharactersOfPeople() {
        assertEquals(
                Optional.of(PasswordPolicy.Weakness.SHORT), PasswordPolicy.flawOf("kz7!pqx", null));
        assertEquals(Optional.empty(), PasswordPolicy.flawOf("kz7!pqxw", null));
        assertEquals(Optional.empty(), PasswordPolicy.flawOf("kz7!".repeat(32), null));
        assertEquals(
                Optional.of(PasswordPolicy.Weakness.LONG),
                PasswordPolicy.flawOf("kz7!".repeat(32) + "x", null));
    }

    @Test
    void everyListedPasswordIsRefused() throws IOException {
        try (InputStream list = PasswordPolicy.class.getResourceAsStream("common-passwords.txt")) {
            List<String> listed =
                    new String(list.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#!"))
                            .toList();
            assertTrue(listed.size() > 10_000);
            for (String password : listed) {
                assertTrue(PasswordPolicy.flawOf(password, null).isPresent(), password);
            }
        }
    }

    @Property(tries = 300)
    void whateverIsTypedItsLengthDecidesFirst(@ForAll @StringLength(max = 300) String anything) {
        Optional<PasswordPolicy.Weakness> flaw =
                PasswordPolicy.flawOf(anything, anything + "@correo.cl");
        int length = anything.codePointCount(0, anything.length());
        assertEquals(length < 8, flaw.equals(Optional.of(PasswordPolicy.Weakness.SHORT)));
        assertEquals(length > 128, flaw.equals(Optional.of(PasswordPolicy.Weakness.LONG)));
    }
}
