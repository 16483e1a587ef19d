package cl.soser.canal.shared.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Escríbame a ana.ficticia+pae@correo.cl, por favor|Escríbame a •••, por favor",
                "Mi RUT es 12.345.678-5.|Mi RUT es •••.",
                "rut 12345678-K|rut •••",
                "RUT12345670K, 12·345·670-K y 12,345,670-k|RUT•••, ••• y •••",
                "12.345.670K o 12 345 670 k|••• o •••",
                "al +56-9-8765-4321 o +56-9-8765.4321|al ••• o •••",
                "mj.nunez (arroba) correo.example o mj @ correo.example|••• o •••",
                "Llámeme al +56 9 1234 5678 en la tarde|Llámeme al ••• en la tarde",
                "fono 22 345 67 89|fono •••",
                "(2) 2345 6789 o 912345678|(•••"
            })
    void whatTellsWhoSomebodyIsIsHidden(String text, String masked) {
        String found = MaskedText.text(text);
        if (masked.startsWith("(")) {
            assertEquals(false, found.matches(".*\\d.*"), found);
        } else {
            assertEquals(masked, found);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Llegaron 120 raciones el 12-10-2026 a las 13:30",
                "Leche lote 20261125 vencida, factura Nº 12345678, sello: 123456789",
                "Entregada el 2026-11-25, elaborada 25112026, 1 500 200 kilos",
                "El lote 45B vence en 2027",
                "Solicitud CP-2026-000123",
                "RBD 8485, sala 3"
            })
    void whatDoesNotIsLeft(String text) {
        assertEquals(text, MaskedText.text(text));
    }

    @Test
    void aNameBecomesItsInitials() {
        assertEquals("A. F. P.", MaskedText.name(" Ana Ficticia  Prueba"));
        assertEquals("Ñ. Ú.", MaskedText.name("Ñusta Úrsula"));
        assertNull(MaskedText.text(null));
    }

    @Test
    void aNameIsKnownByItsFirstAndHowTheOthersBegin() {
        assertEquals("Clara F… P…", MaskedText.firstName("Clara Inés", "Ficticia Prueba"));
        assertEquals("Clara", MaskedText.firstName("Clara", " "));
    }

    @Test
    void aMailboxIsKnownByItsFirstLetterAndItsDomain() {
        assertEquals("c…@correo.example", MaskedText.mailbox("Clara.f@correo.example"));
        assertEquals("…", MaskedText.mailbox("@correo.example"));
    }

    @Test
    void theChannelsOwnLineAndMailboxAreNobodys() {
        String text = "Llame gratis al 800 719 800 (o +56 800-719-800) o escriba a Canal@soser.cl.";
        assertEquals(text, MaskedText.text(text, Set.of("canal@soser.cl")));
        assertEquals(
                "Llame al 800 719 800 o a •••.",
                MaskedText.text("Llame al 800 719 800 o a ana@b.cl."));
        assertEquals("800 719 801 no: •••", "800 719 801 no: " + MaskedText.text("800 719 801"));
    }
}
