package cl.soser.canal.macro;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.io.Serializable;

/** One act of a macro as it is kept. */
@Embeddable
class MacroStep implements Serializable {

    @Enumerated(STRING)
    private MacroKind kind;

    private String choice;
    private String words;

    protected MacroStep() {
        // for JPA
    }

    MacroStep(MacroStepContent text) {
        kind = text.kind();
        choice = text.choice();
        words = text.words();
    }

    MacroStepContent text() {
        return new MacroStepContent(kind, choice, words);
    }
}
