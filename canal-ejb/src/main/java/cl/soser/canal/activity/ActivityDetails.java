package cl.soser.canal.activity;

import cl.soser.canal.attachment.AttachmentRow;
import cl.soser.canal.commitment.CommitmentDetails;
import cl.soser.canal.commitment.CommitmentRef;
import cl.soser.canal.commitment.History;
import java.util.List;
import java.util.Map;

/**
 * An activity with its schools, their evidence and its history.
 *
 * @param keeper the caller plans, moves and calls off
 * @param working the caller adds schools and evidence, and says that it was held
 */
public record ActivityDetails(
        Activity activity,
        List<ActivitySchool> schools,
        Map<Long, List<AttachmentRow>> files,
        History history,
        boolean keeper,
        boolean working)
        implements CommitmentDetails {

    public ActivityDetails {
        schools = List.copyOf(schools);
    }

    @Override
    public CommitmentRef ref() {
        return activity.ref();
    }

    public List<AttachmentRow> files(ActivitySchool school) {
        return files.getOrDefault(school.getId(), List.of());
    }

    /** Schools may still be added: it was not called off. */
    public boolean addable() {
        return working && activity.getState() != ActivityState.SUSPENDIDA;
    }

    /** Schools may show what was held. */
    public boolean showable() {
        return working && activity.isHeld() && !schools.isEmpty();
    }

    public long shown() {
        return schools.stream().filter(one -> one.getFiles() > 0).count();
    }
}
