package cl.soser.canal.response;

import cl.soser.canal.attachment.AttachmentRow;
import cl.soser.canal.attachment.Attachments;
import cl.soser.canal.attachment.OwnerKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** The files that go with an answer, for the approval mark covers them too. */
@ApplicationScoped
class AnswerFiles {

    @Inject Attachments attachments;

    /** Changes whenever a file is added or removed; empty where there is none. */
    String hash(Answer answer) {
        return attachments.of(OwnerKind.ANSWER, List.of(answer.getId())).stream()
                .map(AttachmentRow::publicId)
                .sorted()
                .collect(Collectors.joining(","));
    }
}
