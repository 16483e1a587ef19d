package cl.soser.canal.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.DangerLevel;
import cl.soser.canal.danger.DangerReading;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestrictedMatterTest {

    private static RestrictedMatter of(DangerKind kind, DangerKind read, String... concepts) {
        return RestrictedMatter.of(
                kind,
                new DangerReading(
                        DangerLevel.ALERTA,
                        read,
                        null,
                        List.of("RRHH"),
                        true,
                        List.of(
                                new DangerReading.Reason(
                                        DangerKind.LABORAL, List.of(concepts), List.of(), null))));
    }

    private static RestrictedMatter read(String... concepts) {
        return of(DangerKind.LABORAL, DangerKind.LABORAL, concepts);
    }

    @Test
    void illTreatmentAndWhatIsNotKnownIsForTheReadersOfIllTreatment() {
        assertEquals(
                RestrictedMatter.MALTRATO, of(DangerKind.MALTRATO, DangerKind.LABORAL, "ROBO"));
        assertEquals(RestrictedMatter.MALTRATO, of(null, DangerKind.NINGUNO));
    }

    @Test
    void aDangerInTheFoodDoesNotHideWhatIsReadBesideIt() {
        assertEquals(
                RestrictedMatter.FRAUDE,
                of(DangerKind.DESCOMPUESTO, DangerKind.LABORAL, "ROBO", "JEFE"));
        assertEquals(RestrictedMatter.MALTRATO, of(DangerKind.DESCOMPUESTO, DangerKind.MALTRATO));
    }

    @Test
    void theftAndFraudHaveTheirOwn() {
        assertEquals(RestrictedMatter.FRAUDE, read("ROBO", "JEFE"));
        assertEquals(RestrictedMatter.FRAUDE, read("FRAUDE", "JEFE", "COMIDA"));
    }

    @Test
    void harassmentComesFirst() {
        assertEquals(RestrictedMatter.ACOSO, read("GRITO", "JEFE"));
        assertEquals(RestrictedMatter.ACOSO, read("ACOSO_LABORAL", "ROBO"));
        assertEquals(RestrictedMatter.ACOSO, read());
    }
}
