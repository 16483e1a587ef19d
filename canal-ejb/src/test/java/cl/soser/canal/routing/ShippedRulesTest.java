package cl.soser.canal.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.danger.Danger;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.DangerLevel;
import cl.soser.canal.danger.DangerReading;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a new installation sends what people write. */
class ShippedRulesTest {

    private final RuleEngine rules = new RuleEngine(ShippedRules.inForce());

    private Route routed(String motive, String topic, DangerReading reading, String prose) {
        return rules.route(
                new RoutingFacts(
                        motive,
                        topic,
                        null,
                        Urgency.MEDIA,
                        Channel.WEB,
                        Context.SERVICIO_REGULAR,
                        "JUNAEB",
                        null,
                        null,
                        Danger.of(null, Urgency.MEDIA, reading),
                        FoldedText.of(prose)));
    }

    private static DangerReading read(DangerLevel level, DangerKind kind, String... areas) {
        return new DangerReading(level, kind, null, List.of(areas), kind.isRestricted(), List.of());
    }

    private static DangerReading harmless(String... areas) {
        return read(DangerLevel.NINGUNO, DangerKind.NINGUNO, areas);
    }

    @Test
    void theWordsComeBeforeTheMotive() {
        for (String motive : List.of("RECLAMO", "CONSULTA", "SUGERENCIA", "FELICITACION")) {
            assertEquals(
                    "MANTENCION",
                    routed(motive, "BASICA_MEDIA", harmless("MANTENCION"), "La llave gotea").area(),
                    motive);
        }
    }

    @Test
    void theMotiveDecidesWhereTheWordsProposeNothing() {
        assertEquals("CANAL", routed("CONSULTA", "BASICA_MEDIA", harmless(), "Hola").area());
        assertEquals(
                "OPERACIONES", routed("FELICITACION", "BASICA_MEDIA", harmless(), "Hola").area());
    }

    @Test
    void aTopicOfItsOwnKeepsItsArea() {
        assertEquals(
                "LOGISTICA", routed("RECLAMO", "CANASTAS", harmless("CANAL"), "No llega").area());
        assertEquals(
                "INFORMATICA",
                routed("RECLAMO", "BIOMETRICO", harmless("OPERACIONES"), "No marca").area());
    }

    @Test
    void whoWithdrawsTheConsentAsksForARight() {
        Route route =
                routed(
                        "CONSULTA",
                        "BIOMETRICO",
                        harmless(),
                        "Pido que borren la huella de mi hijo");
        assertEquals("DATOS_PERSONALES", route.area());
        assertTrue(route.copies().contains("INFORMATICA"));
    }

    @Test
    void aPossibleRiskGoesWhereTheWordsSayButARestrictedOneToItsReaders() {
        assertEquals(
                "NUTRICION",
                routed(
                                "RECLAMO",
                                "BASICA_MEDIA",
                                read(
                                        DangerLevel.POSIBLE_RIESGO,
                                        DangerKind.CUERPO_EXTRANO,
                                        "NUTRICION"),
                                "La jalea parece vidrio")
                        .area());
        Route restricted =
                routed(
                        "RECLAMO",
                        "BASICA_MEDIA",
                        read(DangerLevel.POSIBLE_RIESGO, DangerKind.MALTRATO, "OPERACIONES"),
                        "La reta");
        assertEquals("RRHH", restricted.area());
        assertTrue(restricted.restricted());
    }
}
