package cl.soser.canal.web.admin.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.operation.TroubleCode;
import cl.soser.canal.web.shared.language.Bundles;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunbookTest {

    @ParameterizedTest
    @EnumSource
    void everyTroubleHasItsSectionAndItsWords(TroubleCode code) {
        Runbook.Section section = Runbook.of(code.name());
        assertTrue(section.heading().startsWith(code + ": "), section.heading());
        assertFalse(section.text().isBlank());
        for (String key : new String[] {"", ".text", ".do"}) {
            assertTrue(Bundles.has("trouble." + code + key), code + key);
        }
    }

    @Test
    void aSectionEndsAtTheNextHeadingOfAnyLevel() {
        Map<String, Runbook.Section> sections =
                Runbook.sections(
                        "# Title\nx\n### ONE: a: b\n\nText.\n`More`.\n## Next\ny\n### TWO: c\nz");
        assertEquals(new Runbook.Section("ONE: a: b", "Text.\nMore."), sections.get("ONE"));
        assertEquals(new Runbook.Section("TWO: c", "z"), sections.get("TWO"));
        assertEquals(2, sections.size());
        assertNull(Runbook.of("NO_SUCH"));
    }
}
