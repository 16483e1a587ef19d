package cl.soser.canal.danger.reader;

import static jakarta.persistence.EnumType.STRING;

import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.DangerLevel;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Objects;

/** How many messages of one truth were read in one way, while a classifier was measured. */
@Embeddable
public class MeasuredReading implements Serializable {

    private static final long serialVersionUID = 1L;

    private boolean corrected;

    @Enumerated(STRING)
    private DangerKind truth;

    @Enumerated(STRING)
    @Column(name = "read_level")
    private DangerLevel level;

    @Enumerated(STRING)
    @Column(name = "read_kind")
    private DangerKind kind;

    private int messages;

    protected MeasuredReading() {
        // for JPA
    }

    /**
     * @param corrected whether the corrections taught too
     * @param truth NINGUNO where there is no danger
     */
    MeasuredReading(
            boolean corrected, DangerKind truth, DangerLevel level, DangerKind kind, int messages) {
        this.corrected = corrected;
        this.truth = truth;
        this.level = level;
        this.kind = kind;
        this.messages = messages;
    }

    public boolean isCorrected() {
        return corrected;
    }

    public DangerKind getTruth() {
        return truth;
    }

    public DangerLevel getLevel() {
        return level;
    }

    public DangerKind getKind() {
        return kind;
    }

    public int getMessages() {
        return messages;
    }

    boolean isDangerous() {
        return truth != DangerKind.NINGUNO;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MeasuredReading that
                && corrected == that.corrected
                && truth == that.truth
                && level == that.level
                && kind == that.kind
                && messages == that.messages;
    }

    @Override
    public int hashCode() {
        return Objects.hash(corrected, truth, level, kind, messages);
    }
}
