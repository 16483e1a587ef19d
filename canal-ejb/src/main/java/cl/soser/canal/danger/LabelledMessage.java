package cl.soser.canal.danger;

import java.util.List;

/**
 * A message and what people say of it; the classifier learns from such.
 *
 * @param id tells its author: what stands before the hyphen
 * @param areas those that may answer it, the best first; empty where nothing tells
 */
public record LabelledMessage(
        String id,
        String subject,
        String detail,
        boolean alert,
        DangerKind kind,
        List<String> areas,
        boolean restricted) {

    public LabelledMessage {
        areas = List.copyOf(areas);
    }

    /** The kind of what must be looked at now. */
    public DangerKind danger() {
        return alert ? kind : DangerKind.NINGUNO;
    }
}
