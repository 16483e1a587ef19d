package cl.soser.canal.collaboration;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.io.Serializable;

/** One act of a macro as it is kept. */
@Embeddable
class MacroAct implements Serializable {

    @Enumerated(STRING)
    private MacroKind kind;

    private String choice;
    private String words;

    protected MacroAct() {
        // for JPA
    }

    MacroAct(MacroActText text) {
        kind = text.kind();
        choice = text.choice();
        words = text.words();
    }

    MacroActText text() {
        return new MacroActText(kind, choice, words);
    }
}
