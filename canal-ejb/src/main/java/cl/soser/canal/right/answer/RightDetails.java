package cl.soser.canal.right.answer;

import cl.soser.canal.attachment.AttachmentRow;
import cl.soser.canal.right.DataRightCase;
import cl.soser.canal.right.RightPoint;
import cl.soser.canal.right.RightStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A case with all that the officer decides by.
 *
 * @param proofs documents that show who asks
 * @param files what came with it, and what goes with the answer
 * @param now what each point of a rectification would replace; empty while nothing is proved
 * @param source the ticket it was made from; null where of none
 */
public record RightDetails(
        DataRightCase about,
        List<AttachmentRow> proofs,
        List<AttachmentRow> files,
        List<RightPoint> points,
        Map<String, String> now,
        List<Done> steps,
        Findings found,
        Source source) {

    /** A ticket, and whether the officer may open it. */
    public record Source(String number, boolean readable) {}

    /** An act, and who did it. */
    public record Done(RightStep step, String who) {}

    /**
     * A row of person that the proof reaches.
     *
     * @param handle names it in a form
     * @param document as people write it; null without one
     * @param mailbox shortened; null without one
     * @param account whether it is of somebody who has an account
     * @param requests how many she wrote
     * @param hers whether it is of the person whose data it is
     */
    public record Ficha(
            String handle,
            String name,
            String document,
            String mailbox,
            boolean account,
            long requests,
            boolean hers) {}

    /**
     * A request of somebody else whose text names the person, or a namesake.
     *
     * @param place name of the school, or what was written of the place
     * @param passages what it says of that person; none of a restricted one
     * @param hers whether the officer chose it
     */
    public record Named(
            String number,
            Instant enteredAt,
            String place,
            List<String> passages,
            boolean restricted,
            boolean hers) {}

    /**
     * Whose data it is, as far as proved.
     *
     * @param all hers, and those that may be of somebody else
     * @param named requests of others whose text names her, where no row is hers or she is a child
     */
    public record Rows(List<Ficha> all, List<Named> named) {

        /** How many are hers. */
        public long hers() {
            return all.stream().filter(Ficha::hers).count();
        }
    }

    /**
     * What to look out for.
     *
     * @param rows whose data it is
     * @param otherDocument the document that was written is not that of the person found
     * @param warnings of what a decision would do
     * @param repeated how often the same was asked again
     * @param handOver contracts in whose name the data are only processed, with the last day
     * @param mayExtend whether the term may grow today
     * @param executable whether the product gathers and erases by itself
     */
    public record Findings(
            Rows rows,
            boolean otherDocument,
            Warnings warnings,
            long repeated,
            List<ContractDataRoleRow> handOver,
            LocalDate handOverBy,
            boolean mayExtend,
            boolean executable) {

        /** How many rows are of that person, as far as proved. */
        public long persons() {
            return rows.hers();
        }
    }

    /**
     * What the officer might not think of.
     *
     * @param openRequests of a person who asks for a block: nobody answers them while it lasts
     * @param blocked the data of that person are only kept for now
     * @param ofOthers rows with the mailbox of whoever asks that are of somebody else, and left out
     * @param sameRut rows of others with the RUT that a rectification asks for
     * @param signedIn when somebody last used the account of a person whose heirs ask; null for
     *     never
     */
    public record Warnings(
            long openRequests, boolean blocked, int ofOthers, long sameRut, Instant signedIn) {}
}
