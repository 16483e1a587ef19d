package cl.soser.canal.it.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.configuration.ConfigurationHistoryQuery;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.purpose.LegalGround;
import cl.soser.canal.purpose.Purpose;
import cl.soser.canal.purpose.PurposeGroundRow;
import cl.soser.canal.purpose.PurposeGroundService;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What data are used for, and on which ground; filing waits for no consent. */
class PurposeGroundsIT extends InContainer {

    @Inject PurposeGroundService purposeGroundService;
    @Inject ConfigurationHistoryQuery configurationHistoryQuery;

    private PurposeGroundRow row(Purpose purpose) {
        return purposeGroundService.all().stream()
                .filter(one -> one.purpose() == purpose)
                .findAny()
                .orElseThrow();
    }

    private void change(String role, PurposeGroundRow row, LegalGround ground, String basis)
            throws Exception {
        as(
                with(role),
                () ->
                        purposeGroundService.change(
                                row.purpose(), row.version(), ground, basis, "Lo pide la ley."));
    }

    @Test
    void eachPurposeHasItsGroundAndNoneThatAnAnswerNeedsIsConsent() {
        assertEquals(Purpose.values().length, purposeGroundService.all().size());
        assertEquals(LegalGround.CONTRATO, row(Purpose.ATENCION).ground());
        assertEquals(LegalGround.INTERES_VITAL, row(Purpose.PELIGRO).ground());
        assertEquals(LegalGround.DEBER_LEGAL, row(Purpose.OBLIGACION).ground());
        Stream.of(Purpose.values())
                .filter(Purpose::isNeeded)
                .forEach(
                        needed -> {
                            assertThrows(
                                    NotAllowedException.class,
                                    () ->
                                            change(
                                                    "DATOS",
                                                    row(needed),
                                                    LegalGround.CONSENTIMIENTO,
                                                    "Lo acepta."));
                            assertThrows(
                                    RuntimeException.class,
                                    () ->
                                            data.with(
                                                    em ->
                                                            em.createNativeQuery(
                                                                            "update purpose_ground"
                                                                                    + " set ground ="
                                                                                    + " 'CONSENTIMIENTO'"
                                                                                    + " where"
                                                                                    + " purpose_code ="
                                                                                    + " ?1")
                                                                    .setParameter(1, needed.name())
                                                                    .executeUpdate()));
                        });
    }

    @Test
    void theOfficerChangesAGroundAndTheHistoryTellsWhy() throws Exception {
        PurposeGroundRow before = row(Purpose.CIFRAS);
        change("DATOS", before, LegalGround.CONTRATO, "El contrato pide cifras.");
        assertEquals(LegalGround.CONTRATO, row(Purpose.CIFRAS).ground());
        assertTrue(
                as(
                                with("DATOS"),
                                () ->
                                        configurationHistoryQuery.page(
                                                Set.of(ConfigurationKind.FINALIDAD),
                                                "CIFRAS",
                                                null,
                                                1))
                        .rows()
                        .get(0)
                        .fields()
                        .stream()
                        .anyMatch(field -> "Lo pide la ley.".equals(field.after())));
        assertThrows(
                EJBException.class,
                () -> change("DATOS", before, LegalGround.INTERES_LEGITIMO, "Tarde."));
        change("DATOS", row(Purpose.CIFRAS), before.ground(), before.basis());
    }

    @Test
    void othersOnlyRead() {
        for (String role :
                new String[] {"ADMINISTRADOR", "TI", "OPERACIONES", "INSTITUCION", "CIUDADANO"}) {
            assertThrows(
                    EJBAccessException.class,
                    () -> change(role, row(Purpose.CIFRAS), LegalGround.CONTRATO, "Otro."));
        }
        assertThrows(
                ConstraintViolationException.class,
                () -> change("DATOS", row(Purpose.CIFRAS), LegalGround.CONTRATO, " "));
    }
}
