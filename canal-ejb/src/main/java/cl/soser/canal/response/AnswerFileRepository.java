package cl.soser.canal.response;

import cl.soser.canal.attachment.AttachmentRow;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.shared.NotAllowedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The files of an answer; the approval covers them too. */
@ApplicationScoped
public class AnswerFileRepository {

    @Inject AttachmentService attachmentService;

    /** Changes whenever a file is added or removed; empty where there is none. */
    public String hash(Answer answer) {
        return hash(of(answer));
    }

    /** The same for many at once; those without files are left out. */
    public Map<Long, String> hashes(Collection<Long> answers) {
        return attachmentService.of(OwnerKind.ANSWER, answers).stream()
                .collect(
                        Collectors.groupingBy(
                                AttachmentRow::ownerId,
                                Collectors.collectingAndThen(
                                        Collectors.toList(), AnswerFileRepository::hash)));
    }

    private static String hash(List<AttachmentRow> files) {
        return files.stream()
                .map(AttachmentRow::publicId)
                .sorted()
                .collect(Collectors.joining(","));
    }

    public int count(Answer answer) {
        return of(answer).size();
    }

    /**
     * Adds the files of a basket, only such as the recipient can open.
     *
     * @throws NotAllowedException when there would be too many, or one is an image without a copy
     *     that may be shown; nothing is added then
     */
    public void add(Answer answer, String basket) {
        attachmentService.adopt(basket, OwnerKind.ANSWER, answer.getId());
        of(answer).stream()
                .filter(file -> !file.isForEveryone())
                .findAny()
                .ifPresent(
                        file -> {
                            throw new NotAllowedException("answer.file.unshowable", file.name());
                        });
    }

    /** Each answer has files of its own; their content is kept once. */
    public void copy(Answer from, Answer to) {
        attachmentService.repeat(OwnerKind.ANSWER, from.getId(), to.getId());
    }

    public void remove(Answer answer, String file) {
        attachmentService.detach(OwnerKind.ANSWER, answer.getId(), file);
    }

    private List<AttachmentRow> of(Answer answer) {
        return attachmentService.of(OwnerKind.ANSWER, List.of(answer.getId()));
    }
}
