package cl.soser.canal.personaldata;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A copy or an erasure as its page shows it.
 *
 * @param done a line for each source, with the number of rows
 * @param kept a line for each thing that stayed, with its reason
 * @param digest of the proof of an erasure
 */
public record PersonalTaskRow(
        long id,
        PersonalTaskKind kind,
        PersonalTaskState state,
        int step,
        int steps,
        List<String> done,
        List<String> kept,
        Instant askedAt,
        Instant endedAt,
        Instant expiresAt,
        String sha256,
        Long size,
        String digest,
        String errorCode)
        implements Serializable {

    static PersonalTaskRow of(PersonalTask task) {
        return new PersonalTaskRow(
                task.getId(),
                task.getKind(),
                task.getState(),
                task.getStep(),
                task.getSteps(),
                task.done(),
                task.kept(),
                task.getAskedAt(),
                task.getEndedAt(),
                task.getExpiresAt(),
                task.getSha256(),
                task.getSize(),
                task.getDigest(),
                task.getErrorCode());
    }

    /** It did not begin, since its plan was another than the one that somebody saw. */
    public boolean isOtherwisePlanned() {
        return PersonalTask.OTHER_PLAN.equals(errorCode);
    }

    /** In percent. */
    public int progress() {
        return steps == 0 ? 0 : step * 100 / steps;
    }
}
