package cl.soser.canal.danger;

import java.util.List;

/** Reads what people write: is somebody in danger, of what kind, and who must answer. */
public final class DangerReader {

    public static DangerReader ofWords() {
        return new DangerReader();
    }

    public DangerReading read(String subject, String detail) {
        return new DangerReading(
                DangerLevel.NINGUNO, DangerKind.NINGUNO, null, List.of("CANAL"), false, List.of());
    }
}
