package cl.soser.canal.right.intake;

import cl.soser.canal.attachment.AttachmentRow;
import cl.soser.canal.right.RefusalGround;
import cl.soser.canal.right.RightCopy;
import cl.soser.canal.right.RightKind;
import cl.soser.canal.right.RightOutcome;
import cl.soser.canal.right.RightState;
import cl.soser.canal.right.RightStepKind;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A case as the person who asked sees it.
 *
 * @param continuedAs number of the one in which it goes on; null where it goes on by itself
 * @param missing what has to be shown still
 * @param answer null while there is none, or the visitor has not shown to be who asked
 */
public record CitizenRightDetails(
        String number,
        RightKind kind,
        RightState state,
        Term term,
        String continuedAs,
        Missing missing,
        List<Step> steps,
        Decided answer)
        implements Serializable {

    /** Whether to be told by mail, and the days. */
    public record Term(LocalDate receivedOn, LocalDate dueOn, String extensionReason)
            implements Serializable {}

    /**
     * @param identity that they are who they say
     * @param representation that they may ask for another
     * @param code whether a code can be sent
     * @param asked what the officer asked for that has not come; null for nothing
     */
    public record Missing(boolean identity, boolean representation, boolean code, String asked)
            implements Serializable {}

    /**
     * What happened.
     *
     * @param to the contract and the mailbox of the institution that answers it now; else null
     */
    public record Step(RightStepKind kind, Instant at, String to) implements Serializable {}

    /** What was decided. */
    public record Decided(
            RightOutcome outcome,
            RefusalGround ground,
            String text,
            LocalDate on,
            List<Point> points,
            List<AttachmentRow> files,
            CopyFile copy)
            implements Serializable {}

    /**
     * One field of a rectification, or one purpose of an opposition.
     *
     * @param proposed the new value; null for a purpose
     */
    public record Point(String code, String proposed, boolean granted) implements Serializable {}

    /** The copy that can be downloaded. */
    public record CopyFile(String name, long size) implements Serializable {

        static CopyFile of(RightCopy copy) {
            return new CopyFile(copy.name(), copy.size());
        }
    }
}
