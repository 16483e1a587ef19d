package cl.soser.canal.notification.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.FirstAid;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

class FirstAidTextTest {

    private static FirstAidText shipped(DangerKind kind) {
        return FirstAidText.of(
                TemplateRepository.shipped(MessageCode.of(FirstAid.of(kind)), "").orElseThrow());
    }

    @ParameterizedTest
    @NullSource
    @EnumSource(DangerKind.class)
    void everyKindSaysWhatToDo(DangerKind kind) {
        FirstAidText aid = shipped(kind);
        assertFalse(aid.title().isBlank());
        assertFalse(aid.steps().isEmpty());
        assertEquals(aid.phone() == null, aid.call() == null);
    }

    @Test
    void gasIsForTheFireBrigadeAndOutside() {
        FirstAidText aid = shipped(DangerKind.GAS_FUEGO);
        assertEquals("132", aid.phone());
        assertEquals("Llamar al 132", aid.call());
        assertTrue(aid.text().contains("Salga") && aid.text().contains("ventile"));
    }

    @Test
    void illTreatmentIsForThePoliceAndTheLineOfChildren() {
        assertTrue(shipped(DangerKind.MALTRATO).text().contains("133"));
        assertTrue(shipped(DangerKind.MALTRATO).text().contains("147"));
    }

    @Test
    void theNumberIsInTheWordsOfTheButton() {
        FirstAidText aid =
                FirstAidText.of(
                        new Template("Haga esto", "- Uno\n- Dos 3\n\nLlame al 800 719 800"));
        assertEquals(List.of("Uno", "Dos 3"), aid.steps());
        assertEquals("800719800", aid.phone());
        assertNull(FirstAidText.of(new Template("Haga esto", "- Uno")).phone());
    }

    @Test
    void whomToCallIsNotLeftOut() {
        TemplateContent text = new TemplateContent("Si huele a gas", "- Salga.\n\nLlamar");
        NotAllowedException no =
                assertThrows(
                        NotAllowedException.class,
                        () -> TemplateService.sound(MessageCode.AUXILIO_GAS_FUEGO, "", text));
        assertEquals("template.numbers", no.getMessage());
    }

    @Test
    void aTextWithoutAStepIsRefused() {
        TemplateContent text = new TemplateContent("Haga esto", "Llamar al 131");
        NotAllowedException no =
                assertThrows(
                        NotAllowedException.class,
                        () -> TemplateService.sound(MessageCode.AUXILIO_ENFERMEDAD, "", text));
        assertEquals("template.steps", no.getMessage());
    }
}
